package check

// State is how a check of a round stands.
type State string

// The states. The first five come from the clock alone.
const (
	Upcoming      State = "upcoming"
	Due           State = "due"
	Late          State = "late"
	Missed        State = "missed"
	NotEvaluated  State = "not_evaluated"
	InProgress    State = "in_progress"
	DoneOK        State = "done_ok"
	DoneProblem   State = "done_problem"
	Skipped       State = "skipped"
	NotApplicable State = "not_applicable"
)

// States are all states, the most urgent first.
var States = []State{Missed, Late, DoneProblem, NotEvaluated, InProgress, Due, Upcoming, DoneOK, Skipped, NotApplicable}

// Open says whether an answer is still expected in time.
func (s State) Open() bool { return s == Upcoming || s == Due || s == InProgress || s == Late }

// SignOffState is where a signature stands.
type SignOffState string

// The states of a signature; NoSignOff where none is asked for.
const (
	NoSignOff       SignOffState = ""
	AwaitingSignOff SignOffState = "awaiting"
	Signed          SignOffState = "signed"
	Rejected        SignOffState = "rejected"
)
