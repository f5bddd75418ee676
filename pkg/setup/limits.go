package setup

import "time"

// Limits bounds what one query may cost the ticket system; zero means the default.
type Limits struct {
	MaxRows           int     `json:"maxRows,omitempty" yaml:"maxRows,omitempty"`
	TimeoutSeconds    int     `json:"timeoutSeconds,omitempty" yaml:"timeoutSeconds,omitempty"`
	CacheSeconds      int     `json:"cacheSeconds,omitempty" yaml:"cacheSeconds,omitempty"`
	RequestsPerSecond float64 `json:"requestsPerSecond,omitempty" yaml:"requestsPerSecond,omitempty"`
	Concurrency       int     `json:"concurrency,omitempty" yaml:"concurrency,omitempty"`
	// MirrorDays is how far back closed tickets are copied; negative copies nothing, so
	// that every question is asked live.
	MirrorDays int `json:"mirrorDays,omitempty" yaml:"mirrorDays,omitempty"`
}

// The limits of a connection that states none.
const (
	DefaultMaxRows           = 5000
	DefaultTimeout           = 30 * time.Second
	DefaultCache             = time.Minute
	DefaultRequestsPerSecond = 10
	DefaultConcurrency       = 3
	DefaultMirrorDays        = 400
)

// WithDefaults are the limits with the default in place of each that is not stated.
// Negative CacheSeconds stay: they mean that nothing is remembered.
func (l Limits) WithDefaults() Limits {
	if l.MaxRows <= 0 {
		l.MaxRows = DefaultMaxRows
	}
	if l.TimeoutSeconds <= 0 {
		l.TimeoutSeconds = int(DefaultTimeout / time.Second)
	}
	if l.CacheSeconds == 0 {
		l.CacheSeconds = int(DefaultCache / time.Second)
	}
	if l.RequestsPerSecond <= 0 {
		l.RequestsPerSecond = DefaultRequestsPerSecond
	}
	if l.Concurrency <= 0 {
		l.Concurrency = DefaultConcurrency
	}
	if l.MirrorDays == 0 {
		l.MirrorDays = DefaultMirrorDays
	}
	return l
}
