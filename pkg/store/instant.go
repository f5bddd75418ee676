package store

import "time"

// An instant is kept as milliseconds since 1970 in UTC: both databases order
// and compare it alike, and it comes back as it went in.

func toMs(t time.Time) int64 { return t.UnixMilli() }

func fromMs(ms int64) time.Time { return time.UnixMilli(ms).UTC() }

// now is the clock's instant in the precision that is kept, so that what a
// write answers equals what is read later.
func (d *database) now() time.Time { return fromMs(toMs(d.clock())) }
