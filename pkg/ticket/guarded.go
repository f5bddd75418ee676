package ticket

import (
	"fmt"
	"runtime/debug"
)

// Guarded makes a failure of a panic. A goroutine that nobody watches, such as one of an
// errgroup, would otherwise end the process, and everybody's panels with it, over one
// ticket that nobody has thought of.
func Guarded(work func() error) func() error {
	return func() (err error) {
		defer func() {
			if fault := recover(); fault != nil {
				err = &Failure{
					Kind: ErrAnswer, Sentence: "The connection met a fault of ours.", Cause: fmt.Errorf("panic: %v at %s", fault, debug.Stack()),
				}
			}
		}()
		return work()
	}
}
