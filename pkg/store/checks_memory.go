package store

import (
	"encoding/json"
	"time"

	"github.com/quantyca/rounds/pkg/check"
)

// Sight is what a look at an alert rule saw, the least first.
type Sight string

// The sights. Unseen is that the rule could not be judged: no data, an error,
// paused, deleted, unreachable.
const (
	SeenNormal  Sight = "normal"
	SeenPending Sight = "pending"
	Unseen      Sight = "unseen"
	SeenFiring  Sight = "firing"
)

// Look is one look at the alert rule of a check.
type Look struct {
	Round check.Key
	// Check is the check's id.
	Check string
	At    time.Time
	Sight Sight
	// Evaluated is the rule's last evaluation as it was seen; zero where none was.
	Evaluated time.Time
	// Reason says what could not be seen, or what fires; up to 500 characters, longer ones are cut.
	Reason string
}

// Observation is what all looks of one check in one round saw.
type Observation struct {
	Round               check.Key
	Check               string
	FirstSeen, LastSeen time.Time
	// Evaluations counts the different instants of evaluation that were seen, in their order.
	Evaluations int
	// Evaluated is the last of them; zero for none.
	Evaluated time.Time
	// Worst never becomes better. Reason is its latest.
	Worst  Sight
	Reason string
	// Latest is what the last look saw, LatestReason why.
	Latest       Sight
	LatestReason string
}

// Annotation is the published region of a round.
type Annotation struct {
	Round      check.Key
	ReservedAt time.Time
	// Granted says that this call has taken the turn; never true in lists.
	Granted bool
	// PostedAt is nil as long as nobody said that it was posted.
	PostedAt *time.Time
	// ID is Grafana's; 0 as long as it was not posted.
	ID int64
}

// RoundCounts is what was counted of a round.
type RoundCounts struct {
	Round check.Key
	// Version is the definition's that was counted by.
	Version int
	// Last is the Number of the latest entry that was counted; 0 for none.
	Last int64
	// Settled says that the clock cannot change them any more.
	Settled bool
	// Counts is the caller's JSON, up to 64 KiB.
	Counts json.RawMessage
}
