package plugin

import (
	"strings"

	"github.com/grafana/grafana-plugin-sdk-go/data"

	"github.com/quantyca/rounds/pkg/ticket"
)

// word is how one value is shown: glyph and text tell it, colour only helps.
// Colours are names of Grafana's palette, which fit both themes.
type word struct{ value, glyph, text, color string }

// label is the word with its glyph.
func (w word) label() string { return strings.TrimSpace(w.glyph + " " + w.text) }

var (
	slaWords = []word{
		{string(ticket.SLABreached), "▲", "Breached", "red"},
		{string(ticket.SLARunning), "●", "Running", "blue"},
		{string(ticket.SLAPaused), "‖", "Paused", "purple"},
		{string(ticket.SLAMet), "✓", "Met", "green"},
		{string(ticket.SLANone), "–", "None", "text"},
	}
	stateWords = []word{
		{string(ticket.Open), "○", "Open", "blue"},
		{string(ticket.InProgress), "◐", "In progress", "yellow"},
		{string(ticket.Pending), "‖", "Pending", "purple"},
		{string(ticket.Resolved), "✓", "Resolved", "green"},
		{string(ticket.Closed), "■", "Closed", "text"},
	}
	priorityWords = []word{
		{"1", "", "P1", "red"},
		{"2", "", "P2", "orange"},
		{"3", "", "P3", "yellow"},
		{"4", "", "P4", "blue"},
		{"5", "", "P5", "text"},
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
