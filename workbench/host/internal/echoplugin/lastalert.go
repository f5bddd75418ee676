package main

import "sync/atomic"

// lastAlert is what the last query of an alert rule carried, as JSON; an alert's caller does not see the answer.
var lastAlert atomic.Value
