package faults

import (
	"errors"
	"fmt"
	"runtime/debug"
)

// ErrPanic is what a panic becomes.
var ErrPanic = errors.New("panic")

// RecoverAs makes an error of a panic, so that one bad ticket never takes the
// process and everybody's panels with it.
func RecoverAs(err *error) {
	if cause := recover(); cause != nil {
		*err = fmt.Errorf("%w: %v at %s", ErrPanic, cause, debug.Stack())
	}
}
