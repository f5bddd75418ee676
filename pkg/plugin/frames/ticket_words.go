package frames

import (
	"github.com/quantyca/rounds/pkg/ticket"
)

// The words of tickets, in the order in which tables and editors show them.
var (
	SLAWords = []Word{
		{string(ticket.SLABreached), "▲", "Breached", "red"},
		{string(ticket.SLARunning), "●", "Running", "blue"},
		{string(ticket.SLAPaused), "‖", "Paused", "purple"},
		{string(ticket.SLAMet), "✓", "Met", "text"},
		{string(ticket.SLANone), "–", "None", "text"},
	}
	// ClockWords are those of a service level that runs now.
	ClockWords = []Word{
		{"running", "●", "Running", "blue"},
		{"paused", "‖", "Paused", "purple"},
	}
	StateWords = []Word{
		{string(ticket.Open), "○", "Open", "text"},
		{string(ticket.InProgress), "◐", "In progress", "blue"},
		{string(ticket.Pending), "‖", "Pending", "purple"},
		{string(ticket.Resolved), "✓", "Resolved", "text"},
		{string(ticket.Closed), "■", "Closed", "text"},
	}
	PriorityWords = []Word{
		{"1", "", "P1", "red"},
		{"2", "", "P2", "blue"},
		{"3", "", "P3", "text"},
		{"4", "", "P4", "text"},
		{"5", "", "P5", "text"},
	}
	// PriorityLabels are priorities where they are texts.
	PriorityLabels = []Word{
		{"P1", "", "P1", "red"},
		{"P2", "", "P2", "blue"},
		{"P3", "", "P3", "text"},
		{"P4", "", "P4", "text"},
		{"P5", "", "P5", "text"},
	}
	PendingWords = []Word{
		{string(ticket.PendingForCustomer), "", "Customer", ""},
		{string(ticket.PendingForVendor), "", "Vendor", ""},
		{string(ticket.PendingForChange), "", "Change", ""},
		{string(ticket.PendingForProblem), "", "Problem", ""},
		{string(ticket.PendingForOther), "", "Other", ""},
	}
	ReporterWords = []Word{
		{string(ticket.ReportedByMonitoring), "", "Monitoring", ""},
		{string(ticket.ReportedByTeam), "", "Team", ""},
		{string(ticket.ReportedByCustomer), "", "Customer", ""},
	}
	TypeWords = []Word{
		{string(ticket.Incident), "", "Incident", ""},
		{string(ticket.Request), "", "Request", ""},
		{string(ticket.Change), "", "Change", ""},
		{string(ticket.Problem), "", "Problem", ""},
		{string(ticket.Task), "", "Task", ""},
		{string(ticket.Other), "", "Other", ""},
	}
	RunningWords = []Word{{"true", "●", "Now", "blue"}, {"false", "–", "", "text"}}
	FlagWords    = []Word{{"true", "", "Yes", ""}, {"false", "–", "", ""}}
)
