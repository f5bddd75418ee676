package plugin

import (
	"errors"

	"github.com/quantyca/rounds/pkg/review"
)

// reviewFault gives a refusal of the domain or of the store its status.
func reviewFault(err error, caller Caller) error {
	var refusal *review.Refusal
	if errors.As(err, &refusal) {
		return badRequest("%s", refusal.Sentence)
	}
	return checkFault(err, caller)
}
