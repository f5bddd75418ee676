package plugin

import (
	"strings"

	"github.com/grafana/grafana-plugin-sdk-go/data"

	"github.com/quantyca/rounds/pkg/ticket"
)

// word is how one value is shown: glyph and text tell it, colour only helps.
// Of Grafana's palette only these names can be read as text in both themes (4.5
// to 1): yellow, orange and green are too light on white.
type word struct{ value, glyph, text, color string }

// label is the word with its glyph.
func (w word) label() string { return strings.TrimSpace(w.glyph + " " + w.text) }

var (
	slaWords = []word{
		{string(ticket.SLABreached), "▲", "Breached", "red"},
		{string(ticket.SLARunning), "●", "Running", "blue"},
		{string(ticket.SLAPaused), "‖", "Paused", "purple"},
		{string(ticket.SLAMet), "✓", "Met", "text"},
		{string(ticket.SLANone), "–", "None", "text"},
	}
	stateWords = []word{
		{string(ticket.Open), "○", "Open", "text"},
		{string(ticket.InProgress), "◐", "In progress", "blue"},
		{string(ticket.Pending), "‖", "Pending", "purple"},
		{string(ticket.Resolved), "✓", "Resolved", "text"},
		{string(ticket.Closed), "■", "Closed", "text"},
	}
	priorityWords = []word{
		{"1", "", "P1", "red"},
		{"2", "", "P2", "blue"},
		{"3", "", "P3", "text"},
		{"4", "", "P4", "text"},
		{"5", "", "P5", "text"},
	}
	// priorityLabels are priorities where they are texts.
	priorityLabels = []word{
		{"P1", "", "P1", "red"},
		{"P2", "", "P2", "blue"},
		{"P3", "", "P3", "text"},
		{"P4", "", "P4", "text"},
		{"P5", "", "P5", "text"},
	}
	pendingWords = []word{
		{string(ticket.PendingForCustomer), "", "Customer", ""},
		{string(ticket.PendingForVendor), "", "Vendor", ""},
		{string(ticket.PendingForChange), "", "Change", ""},
		{string(ticket.PendingForProblem), "", "Problem", ""},
		{string(ticket.PendingForOther), "", "Other", ""},
	}
	reporterWords = []word{
		{string(ticket.ReportedByMonitoring), "", "Monitoring", ""},
		{string(ticket.ReportedByTeam), "", "Team", ""},
		{string(ticket.ReportedByCustomer), "", "Customer", ""},
	}
	typeWords = []word{
		{string(ticket.Incident), "", "Incident", ""},
		{string(ticket.Request), "", "Request", ""},
		{string(ticket.Change), "", "Change", ""},
		{string(ticket.Problem), "", "Problem", ""},
		{string(ticket.Task), "", "Task", ""},
		{string(ticket.Other), "", "Other", ""},
	}
)

// mappings show the words of one column in their order.
func mappings(words []word) data.ValueMappings {
	mapper := data.ValueMapper{}
	for i, word := range words {
		mapper[word.value] = data.ValueMappingResult{Text: word.label(), Color: word.color, Index: i}
	}
	return data.ValueMappings{mapper}
}
