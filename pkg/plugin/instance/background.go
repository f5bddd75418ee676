package instance

import "time"

// IdleAfter is when a data source that nobody has asked is taken for deleted.
const IdleAfter = 24 * time.Hour

// Ticker gives a tick after each stretch of time until it is stopped.
type Ticker func(every time.Duration) (ticks <-chan time.Time, stop func())

// RealTicker is the machine's.
func RealTicker(every time.Duration) (<-chan time.Time, func()) {
	ticker := time.NewTicker(every)
	return ticker.C, ticker.Stop
}

// Key is a data source.
type Key struct {
	Org int64
	UID string
}
