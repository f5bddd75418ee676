package ticket

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestByChannel(t *testing.T) {
	for by, channels := range map[ReportedBy][]string{
		ReportedByCustomer: {
			"phone", "Phone", "email", "E-Mail", "e mail", "self-service", "Self service", "self_service", "chat", "walk-in", "Walk In", "virtual_agent", "Virtual Agent", " Phone ",
		},
		ReportedByMonitoring: {"monitoring", "Monitoring system", "Event Management", "event_management", "alert", "Alerts", "Zabbix alarm"},
		ReportedByUnknown:    {"", "web", "Jira", "phonebook", "prevented", "chatter", "direct", "Telefono", "email and phone", "<script>", "self", "other"},
	} {
		for _, channel := range channels {
			require.Equal(t, by, ByChannel(channel), channel)
		}
	}
	require.Equal(t, ReportedByCustomer, ByChannel("phone", "Telefon"))
	require.Equal(t, ReportedByCustomer, ByChannel("17", "Phone"), "a label says what a value does not")
	require.Equal(t, ReportedByUnknown, ByChannel())
}

func TestMarkAmong(t *testing.T) {
	for want, labels := range map[string][]string{
		"0123456789ab": {"rounds-0123456789ab"},
		"00000000000a": {"z", "rounds-00000000000b", "rounds-00000000000a"},
		"": {
			"", "rounds-", "rounds-0123456789a", "rounds-0123456789abc", "rounds-0123456789AB", "Rounds-0123456789ab", "rounds-0123456789a\n", "x rounds-0123456789ab", "0123456789ab",
		},
	} {
		require.Equal(t, want, MarkAmong("rounds-", labels...), labels)
	}
}
