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
	// MaxAgeMinutes is how old tickets may be, while a system does not answer, before
	// everybody is told and alert rules get an error.
	MaxAgeMinutes int `json:"maxAgeMinutes,omitempty" yaml:"maxAgeMinutes,omitempty"`
}

// The limits of a connection that states none.
const (
	DefaultMaxRows           = 5000
	DefaultTimeout           = 30 * time.Second
	DefaultCache             = time.Minute
	DefaultRequestsPerSecond = 10
	DefaultConcurrency       = 3
	DefaultMirrorDays        = 400
	DefaultMaxAge            = 10 * time.Minute
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
	if l.MaxAgeMinutes <= 0 {
		l.MaxAgeMinutes = int(DefaultMaxAge / time.Minute)
	}
	return l
}

// MaxAge is the age from which on an answer is stale. What is remembered on purpose is
// not.
func (l Limits) MaxAge() time.Duration {
	l = l.WithDefaults()
	return max(time.Duration(l.MaxAgeMinutes)*time.Minute, time.Duration(l.CacheSeconds)*time.Second+time.Minute)
}
