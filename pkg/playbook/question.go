package playbook

// Limits of a question. What is too much of one entry or target is told there and
// spoils nothing else.
const (
	MaxEntries = 2_000
	MaxTargets = 20_000

	maxSets      = 50
	maxSetBytes  = 4_096
	maxMatchers  = 64
	maxLabels    = 64
	maxLabelText = 8_192
	maxNamed     = 50
	maxID        = 2_048
)

// CustomerLabel is the label that names the customer of an alert, by his id.
const CustomerLabel = "customer"

// Question asks for the entries of targets.
type Question struct {
	Entries []Entry  `json:"entries"`
	Targets []Target `json:"targets"`
}

// Entry is a playbook entry as far as matching goes.
type Entry struct {
	// ID is unique among the entries.
	ID string `json:"id"`
	// Matchers are sets in Alertmanager's syntax, with or without braces, of which one
	// has to fit. A text of several lines is several sets; empty ones are none.
	Matchers []string `json:"matchers"`
	// Customer is a further matcher of every set, `customer="…"`; empty for none.
	Customer string `json:"customer"`
	// Priority of a higher number comes first.
	Priority int `json:"priority"`
	// ReviewedOn is YYYY-MM-DD; anything else means never.
	ReviewedOn string `json:"reviewedOn"`
	// Rules are uids of alert rules that it serves whatever their labels are.
	Rules []string `json:"rules"`
}

// Target is what looks for its entry: an alert rule or an alert instance.
type Target struct {
	ID      string            `json:"id"`
	RuleUID string            `json:"ruleUid"`
	Labels  map[string]string `json:"labels"`
	// Named are ids of entries that the alert rule points to, the first one first.
	Named []string `json:"named"`
	// Pinned is the id of the entry that a person chose for it; empty for none.
	Pinned string `json:"pinned"`
}
