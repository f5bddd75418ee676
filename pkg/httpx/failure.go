package httpx

import "errors"

// The kinds of failure, for errors.Is. Transport errors of net/http that have no
// kind here are returned as they are, without their address.
var (
	// ErrRefusedAddress is a resolved address that a rule of this house forbids.
	ErrRefusedAddress = errors.New("address refused")
	// ErrRefusedHost is a host that does not follow from the connection.
	ErrRefusedHost = errors.New("host refused")
	// ErrRedirect is a redirect that is not followed.
	ErrRedirect = errors.New("redirect refused")
	// ErrTooBig is a body over the limit.
	ErrTooBig = errors.New("answer too big")
	// ErrTooDeep is JSON nested over the limit.
	ErrTooDeep = errors.New("answer nested too deeply")
	// ErrCutShort is a body that ended before its stated length.
	ErrCutShort = errors.New("answer cut short")
	// ErrNotJSON is a body that is something else.
	ErrNotJSON = errors.New("answer is not JSON")
	// ErrShape is JSON of another shape than documented.
	ErrShape = errors.New("answer has an unexpected shape")
	// ErrCharset is a body in a character set that cannot be read.
	ErrCharset = errors.New("answer in an unreadable character set")
	// ErrBadAddress is an address in the set-up that cannot be used.
	ErrBadAddress = errors.New("address cannot be used")
	// ErrPaused is a call that was not made because the server asked for a pause
	// that ends after the caller's deadline.
	ErrPaused = errors.New("paused")
)
