case-story = Her story
story-empty = Nothing yet.
story-unread = (No key opens this message.)
story-note = Note, kept secret
story-who = { $who ->
    [kuma] The line
    [she] She
   *[other] { $name }
}
message-state = { $who ->
    [she] Received
   *[other] { $state ->
        [waiting] Waits until she comes back
        [leaving] On its way
        [delivered] Arrived on her phone
        [not-delivered] Did not arrive; she will read it when she comes back
        [read] Read by her
       *[dropped] No longer sent
    }
}
story-what = { $what ->
    [opened] Request opened
    [reported] A child was seen in trouble
    [complained] Complaint made
    [located] The place is known
    [asked-to-be-called] She asks to be called
    [offered] Asked { $target }
    [asked-again] Asked { $target } again
    [revoked] { $target } is no longer asked
    [expired] { $target } did not answer in time
    [alert-lost] The alert did not arrive at { $target }
    [nobody-to-ask] Nobody to ask
    [raised] The coordination is asked too
    [overdue] Overdue: nobody has taken it
    [reminded] Reminder to { $target }
    [passed-on] No news of { $target }: another team is asked
    [partner-left] { $target } has left the directory
    [accepted] Accepted
    [refused] Refused
    [refused-because] Reason of the refusal
    [conflict] Refusal
    [not-now] Not now
    [in-progress] Is on it
    [kept] Followed by { $target }
    [laid-down] Followed by nobody
    [handing-over] Wants to hand it over to { $target }
    [handed-over] Handed it over to { $target }
    [note] Note kept
    [wrote] Wrote
    [done] Done
    [asked-her] She was asked whether it was help
    [her-answer] Her answer
    [nobody-came] Nobody came, she says
    [denied] She says that it was no help
    [excluded] She does not want some teams
    [excluded-holder] She does not want this team any more
    [consented] She answered for another service
    [consent-asked] She will be asked for her leave
    [wants-to-ask] Wants to ask for her leave
    [turned-to] The request turns to another service
    [closed] Closed
    [closed-unconfirmed] Closed without her answer
    [forgotten] Forgotten as she asked
    [number-revealed] Saw her number
    [words-read] Read her messages
    [thread-read] Read messages and notes
    [notes-read] Read the notes
    [offered-by-hand] Chose a team
    [consent-overridden] Went past her consent
    [override-proposed] Proposes to go past her consent
    [override-declined] Does not go past her consent
    [close-proposed] Proposes to close it as false
    [close-declined] Does not close it as false
   *[other] Step noted
}
