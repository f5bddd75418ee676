package httpx

import (
	"context"
	"crypto/tls"
	"errors"
	"net"
	"net/http"
	"time"
)

const (
	maxTries          = 4
	maxTransportTries = 2
	maxPause          = 30 * time.Second
	// rateBase is doubled for each try that was refused without a Retry-After; Atlassian asks for it.
	rateBase = 2 * time.Second
	// faultBase is the same for faults: people wait in front of the dashboard.
	faultBase = 300 * time.Millisecond
)

// nextTry says whether a call is worth another try, and after which pause.
func (c *Caller) nextTry(request Request, try int, reply Reply, err error) (time.Duration, bool) {
	if !request.Repeatable || try >= maxTries {
		return 0, false
	}
	if err != nil {
		return c.spread(faultBase, try), try < maxTransportTries && passing(err)
	}
	base := faultBase
	switch reply.Status {
	case http.StatusTooManyRequests:
		base = rateBase
		if _, on := c.PausedUntil(); on {
			return 0, false
		}
	case http.StatusBadGateway, http.StatusServiceUnavailable, http.StatusGatewayTimeout:
	default:
		return 0, false
	}
	if stated, ok := RetryAfter(reply.Header, c.clock()); ok && stated > 0 {
		// Never earlier than asked; the caller's deadline is the only cap.
		return time.Duration(float64(stated) * max(1, c.jitter())), true
	}
	return c.spread(base, try), true
}

func (c *Caller) spread(base time.Duration, try int) time.Duration {
	return time.Duration(float64(min(base<<(try-1), maxPause)) * c.jitter())
}

// passing tells faults that may be gone a moment later from those that stay.
func passing(err error) bool {
	for _, lasting := range []error{
		ErrRefusedAddress, ErrRefusedHost, ErrRedirect, ErrTooBig, ErrTooDeep, ErrCharset, ErrBadAddress, ErrPaused,
		context.Canceled, context.DeadlineExceeded,
	} {
		if errors.Is(err, lasting) {
			return false
		}
	}
	var name *net.DNSError
	var certificate *tls.CertificateVerificationError
	if errors.As(err, &certificate) {
		return false
	}
	return !errors.As(err, &name) || name.IsTemporary
}
