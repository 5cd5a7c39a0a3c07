nav-confirm = To confirm
confirm-title = To be confirmed by two
confirm-how = What touches her consent, or closes a request as false, takes two persons.
confirm-none = Nothing waits.
confirm-what = { $what ->
    [close] Request { $code }: close it ({ $target })
   *[override] Request { $code }: ask { $target } without her consent
}
confirm-by = Proposed by { $name }, { $ago }: « { $why } »
confirm-yours = You proposed it: somebody else has to confirm.
confirm-yes = Confirm
confirm-no = Do not do it
confirm-confirmed = It is confirmed and done.
confirm-declined = It will not be done.
confirm-gone = It waits no longer.
confirm-same = Somebody else has to confirm.
confirm-impossible = It is no longer possible: the request has changed.
