package lookback

import (
	"errors"

	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/plugin/faults"
	"github.com/quantyca/rounds/pkg/review"
)

// reviewFault gives a refusal of the domain or of the store its status.
func reviewFault(err error, caller access.Caller) error {
	var refusal *review.Refusal
	if errors.As(err, &refusal) {
		return faults.BadRequest("%s", refusal.Sentence)
	}
	return faults.NotKept(err, caller)
}
