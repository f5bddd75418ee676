package frames

import "github.com/quantyca/rounds/pkg/check"

// The words of rounds and checks. Amber, orange and green cannot be read as text
// in both themes (word.go), so what needs somebody is red, and the
// glyph tells it apart.
var (
	CheckStateWords = []Word{
		{string(check.Missed), "✕", "Missed", "red"},
		{string(check.Late), "!", "Late", "red"},
		{string(check.DoneProblem), "▲", "Problem", "red"},
		{string(check.NotEvaluated), "?", "Not evaluated", "purple"},
		{string(check.InProgress), "▶", "In progress", "blue"},
		{string(check.Due), "◔", "Due", "blue"},
		{string(check.Upcoming), "○", "Upcoming", "text"},
		{string(check.DoneOK), "✓", "OK", "text"},
		{string(check.Skipped), "▨", "Skipped", "text"},
		{string(check.NotApplicable), "–", "Not applicable", "text"},
	}
	SignOffWords = []Word{
		{string(check.AwaitingSignOff), "◔", "Awaiting", "blue"},
		{string(check.Signed), "✓", "Signed", "text"},
		{string(check.Rejected), "✕", "Rejected", "red"},
	}
	CheckKindWords = []Word{
		{string(check.Manual), "", "By hand", ""},
		{string(check.Alert), "", "Alert rule", ""},
		{string(check.Signal), "", "Signal", ""},
		{string(check.Tickets), "", "Tickets", ""},
	}
	ImpactWords = []Word{
		{string(check.HighImpact), "▲", "High", "red"},
		{string(check.NormalImpact), "", "Normal", ""},
	}
	SeverityWords = []Word{
		{string(check.Critical), "▲", "Critical", "red"},
		{string(check.Major), "△", "Major", "red"},
		{string(check.Minor), "", "Minor", "text"},
	}
)
