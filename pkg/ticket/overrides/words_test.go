package overrides_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/setup"
	"github.com/quantyca/rounds/pkg/ticket"
	"github.com/quantyca/rounds/pkg/ticket/overrides"
)

func TestRead(t *testing.T) {
	words, err := overrides.Read(setup.Mapping{
		States: map[string]string{" Parked ": "pending"}, Priorities: map[string]string{"VIP": "1"}, Types: map[string]string{"Fault": "incident"},
		Pending: map[string]string{"CAB": "change"}, ReportedBy: map[string]string{"Walk-in": "team"},
	})
	require.NoError(t, err)
	require.Equal(t, overrides.Words{
		States: map[string]ticket.State{"parked": ticket.Pending}, Priorities: map[string]int{"vip": 1}, Types: map[string]ticket.Type{"fault": ticket.Incident},
		Pending: map[string]ticket.PendingReason{"cab": ticket.PendingForChange}, ReportedBy: map[string]ticket.ReportedBy{"walk-in": ticket.ReportedByTeam},
	}, words)
	for table, wrong := range map[string]setup.Mapping{
		"states": {States: map[string]string{"x": "y"}}, "priorities": {Priorities: map[string]string{"x": "9"}}, "types": {Types: map[string]string{"x": "y"}},
		"pending": {Pending: map[string]string{"x": "y"}}, "reportedBy": {ReportedBy: map[string]string{"x": "y"}},
	} {
		_, err := overrides.Read(wrong)
		require.ErrorContains(t, err, "mapping."+table+": ", table)
	}
}

func TestReporter(t *testing.T) {
	words, err := overrides.Read(setup.Mapping{ReportedBy: map[string]string{"phone": "team", "Portal": "customer"}})
	require.NoError(t, err)
	for _, test := range []struct {
		mark    string
		channel []string
		want    ticket.ReportedBy
	}{
		{"", nil, ticket.ReportedByUnknown},
		{"", []string{""}, ticket.ReportedByUnknown},
		{"", []string{"email"}, ticket.ReportedByCustomer},
		{"", []string{"PHONE"}, ticket.ReportedByTeam},
		{"", []string{"7", "portal "}, ticket.ReportedByCustomer},
		{"0123456789ab", nil, ticket.ReportedByMonitoring},
		{"0123456789ab", []string{"email"}, ticket.ReportedByMonitoring},
		{"0123456789ab", []string{"Phone"}, ticket.ReportedByTeam},
	} {
		require.Equal(t, test.want, words.Reporter(test.mark, test.channel...), "%v", test)
	}
}
