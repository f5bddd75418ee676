package ticket

import "context"

// LevelSource is a Source whose service levels change without their tickets: a look for
// changed tickets does not meet those.
type LevelSource interface {
	// LevelsChanged are the ids of tickets of the scopes whose service levels, other than
	// those that still run, were changed between From and To.
	LevelsChanged(ctx context.Context, search Search) ([]string, error)
	// Again answers those of the scopes' tickets that have one of these ids.
	Again(ctx context.Context, search Search, ids []string) (Result, error)
}
