package setup_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/quantyca/rounds/pkg/setup"
	"github.com/quantyca/rounds/pkg/ticket"
)

func TestWordsAreThoseOfTickets(t *testing.T) {
	assert.Equal(t, []string{
		string(ticket.Open), string(ticket.InProgress), string(ticket.Pending), string(ticket.Resolved), string(ticket.Closed),
	}, setup.StateWords)
	assert.Equal(t, []string{
		string(ticket.Incident), string(ticket.Request), string(ticket.Change), string(ticket.Problem), string(ticket.Task), string(ticket.Other),
	}, setup.TypeWords)
	pending := make([]string, len(ticket.PendingReasons))
	for i, reason := range ticket.PendingReasons {
		pending[i] = string(reason)
	}
	assert.Equal(t, pending, setup.PendingWords)
	reporters := make([]string, len(ticket.ReportedBys))
	for i, by := range ticket.ReportedBys {
		reporters[i] = string(by)
	}
	assert.Equal(t, reporters, setup.ReporterWords)
}
