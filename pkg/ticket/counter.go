package ticket

import "context"

// Counter is a Source that can tell how many tickets match without reading them.
type Counter interface {
	// HowMany is about how many tickets of the scopes match what a system can judge by
	// itself: the time, and no filter that narrows further. Errors are *Failure.
	HowMany(ctx context.Context, search Search) (int, error)
}
