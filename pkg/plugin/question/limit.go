package question

import "github.com/quantyca/rounds/pkg/plugin/faults"

const (
	// DefaultLimit is what a query of single rows means that states nothing.
	DefaultLimit = 500
	// MaxLimit is the most rows of any answer.
	MaxLimit = 5000
	// AllStates in the states of a query means: any state.
	AllStates = "all"
)

// Limit is how many rows a query wants; one that states nothing wants the usual.
func Limit(stated *int, usual int) (int, error) {
	switch {
	case stated == nil:
		return usual, nil
	case *stated < 1 || *stated > MaxLimit:
		return 0, faults.BadRequest("The limit must be between 1 and %d.", MaxLimit)
	}
	return *stated, nil
}
