case-title = Request { $code }
case-to-inbox = Back to the requests
case-unprinted = A request is not printed: paper gets lost and is read.
case-gone = This request is no longer with you. Thank you.
case-gone-to = { $holder } takes care of this request. Thank you.
case-here = Also looks at this request:
case-somebody = somebody of another team
case-age = Age
case-years = { $age } years
case-opened = Opened
case-deadline = To do before
case-language = Language
case-speaks = { $language ->
    [fr] French
    [bm] Bambara
   *[other] not chosen yet
}
case-contact = Safe contact
contact = { $contact ->
    [call] She accepts a call.
    [sms] She accepts an SMS of the line.
    [beep] She accepts a beep: ring once, then hang up.
    [never] She wants no contact: wait until she comes back.
    [frozen] SILENT SIGNAL: do not call her, do not write to her.
   *[writes] Do not call her: she will come back to the line.
}
contact-hours = From { $since } h to { $until } h.
contact-leaves = She has asked to be forgotten.
case-consent = Her consent
case-consent-none = not asked
answer = { $answer ->
    [yes] yes
    [no] no
    [oui] it was help
    [peu] a little help
    [non] nobody came
   *[asked] asked, she has not answered yet
}
case-answer = Your answer
case-accept = Accept
case-later = Not now
case-refuse = Refuse
case-reason = Why?
reason = { $reason ->
    [complet] full
    [loin] too far
    [service] not our service
    [age] too young or too old
    [connue] I know the person
   *[autre] another reason
}
case-write = Write to her
case-words = Your message
case-words-hint = No name, number or place: they would be hidden. Somebody else may read it.
case-segments = SMS: { $count }
case-send = Send
case-count = Count the SMS
case-canned = Ready answers
case-choose = { $language ->
    [fr] Choose in French
   *[bm] Choose in Bambara
}
case-script = If you call her: what to say
case-script-how = One question at a time. Wait for her answer.
script-appel-ouvrir = Open
script-appel-autre = If somebody else answers, say this and hang up
script-appel-seule = Can she speak?
script-appel-ecoute = Listen
script-appel-decide = She decides
script-appel-danger = Is she in danger?
script-appel-besoin = The need
script-appel-suite = What comes next
script-appel-fin = End
case-work = Follow-up
case-keeper = Followed by
case-keeper-nobody = nobody
case-kept-by = Followed by { $name }.
case-kept-by-nobody = Followed by nobody.
case-take = I follow it
case-lay-down = I no longer follow it
case-give = Give to somebody of the team
case-give-do = Give
case-keep-yours = Noted: you follow this request.
case-keep-given = Noted: your colleague follows this request.
case-keep-laid = Noted: nobody follows this request any more.
case-keep-gone = This request is no longer with you.
case-begin = I am on it
case-note = Note of the team
case-note-hint = No name, no number. She never reads it.
case-keep = Keep the note
case-hand-over = Hand over to another team
case-hand-over-ask = Ask
case-to = To whom?
case-km = { $km } km
case-nobody = Nobody else can take it now.
case-finish = Done
case-outcome = Which help?
case-lead = Coordination
case-proposed = { $name } proposes { $what ->
    [close] to close this request as false
   *[override] to go past her consent
}: a second person has to confirm.
case-see = See
case-asked = Who was asked
case-asked-none = nobody yet
case-looked = Who was considered
looked = { $able ->
    [yes] can help
    [unwanted] she does not want it
    [service] does not do this
    [age] does not take this age or sex
    [stale] entry too old
    [closed] closed now
    [full] full
    [asked] asked already
    [road] road closed
    [far] too far
   *[no] cannot
}
referral = { $state ->
    [offered] has yet to answer
    [accepted] has accepted
    [in-progress] is on it
    [done] is done
    [refused] has refused
    [not-now] not now
    [expired] did not answer
   *[revoked] is no longer asked
}
case-why = Why? (written into the audit)
case-read = Read messages and notes
case-reveal = Show her number
case-reveal-logged = Your name and the reason will be written into the audit.
case-number = Her number
case-number-none = No key opens this number.
case-number-once = Shown once. Write it down nowhere.
case-offer = Ask a team that can
case-press = Ask again
case-ask = Ask
case-leave = Ask for her leave for another service
case-leave-for = Which service?
case-leave-ask = Ask her when she is back
case-override = Go past her consent
case-override-how = Only to protect her from a danger. A second person has to confirm.
case-propose = Propose
case-close = Close
case-close-how = A false request is closed by two persons only.
case-fault-why = Say why, in a few words.
case-fault-choice = Choose from the list; it may have changed.
case-fault-empty = Write something.
case-fault-long = This is too long: 1,000 signs at most.
case-write-mot = The word « { $word } » may not arrive on her phone. Say it in another way.
case-write-vide = Write something, with letters.
case-write-long = This is too long: { $most } signs at most. Make two messages of it.
case-again = It was done already.
case-accept-yours = It is yours. Thank you.
case-accept-already = Your team has accepted it already.
case-accept-taken = Another team took it before. Thank you.
case-accept-gone = This request is no longer open. Thank you.
case-refuse-noted = Noted. Another team is asked.
case-refuse-gone = This request is no longer open. Thank you.
case-note-noted = It is noted.
case-note-gone = This request is no longer with you.
case-finish-asked = Noted. She will be asked whether it was help.
case-finish-confirm = Noted. The coordination has to confirm.
case-finish-noted = It is noted.
case-finish-gone = This request is no longer with you.
case-hand-over-asked = Asked. It stays with you until the answer.
case-hand-over-gone = This request is no longer with you.
case-write-parti = The message leaves.
case-write-heures = The message waits for her hours.
case-write-attend = The message waits until she comes back to the line.
case-write-souvent = Many messages this hour: it waits until she comes back.
case-write-signal = Silent signal: nothing leaves. The message is kept.
case-write-cache = A number, a name or a place was hidden.
case-offered = The team is asked.
case-close-closed = The request is closed.
case-close-proposed = Proposed. A second person has to confirm.
case-leave-asked = She will be asked when she is back.
case-leave-yes = She has said yes already.
case-leave-no = She has said no already.
