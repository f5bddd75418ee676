package frames

import "github.com/quantyca/rounds/pkg/review"

// FindingStateWords say how a finding stands.
var FindingStateWords = []Word{
	{string(review.StateOpen), "○", "Open", "blue"},
	{string(review.StateAccepted), "▶", "Accepted", "blue"},
	{string(review.StateDeferred), "‖", "Deferred", "purple"},
	{string(review.StateDone), "✓", "Done", "text"},
	{string(review.StateHeld), "✓", "Held", "text"},
	{string(review.StateCameBack), "▲", "Came back", "red"},
	{string(review.StateDismissed), "–", "Dismissed", "text"},
}

// FindingRuleWords say which rule has raised a finding.
var FindingRuleWords = []Word{
	{"a", "", "Not in the playbook", ""},
	{"b", "", "Not seen by monitoring", ""},
	{"c", "", "Can be solved for good", ""},
}
