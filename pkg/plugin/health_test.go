package plugin

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/grafana/grafana-plugin-sdk-go/backend"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/ticket"
)

func detailsOf(t *testing.T, result *backend.CheckHealthResult) health {
	t.Helper()
	var details health
	require.NoError(t, json.Unmarshal(result.JSONDetails, &details))
	return details
}

func TestHealthOfAnAdmin(t *testing.T) {
	result := newKit(t).health(t, asAdmin)
	assert.Equal(t, backend.HealthStatusOk, result.Status)
	assert.Equal(t, "1 connection, 3 perimeters: all tests passed", result.Message)
	details := detailsOf(t, result)
	assert.Equal(t, "reached", details.Connections[0].Steps[0].ID)
	assert.Equal(t, "0 foreign tickets; 4 open tickets match.", details.Perimeters[0].Steps[0].Message)
	assert.Equal(t, ticket.StepOK, details.Grafana.Steps[0].State)
}

func TestHealthSaysTheFirstFailingStep(t *testing.T) {
	k := newKit(t)
	k.source.steps = []ticket.Step{
		{ID: "reached", State: ticket.StepOK}, {ID: "signed-in", State: ticket.StepError, Message: "The credential is refused."},
		{ID: "zone", State: ticket.StepSkipped},
	}
	result := k.health(t, asAdmin)
	assert.Equal(t, backend.HealthStatusError, result.Status)
	assert.Equal(t, "Service desk: The credential is refused.", result.Message)
	assert.Equal(t, ticket.StepSkipped, detailsOf(t, result).Perimeters[0].Steps[0].State)
	assert.Equal(t, healthNotWorking, k.health(t, asAcme).Message)
	assert.Equal(t, healthNotWorking, k.health(t, asEditor).Message)
}

func TestHealthOfASetupWithProblems(t *testing.T) {
	tests := map[string]struct {
		options []kitOption
		message string
	}{
		"missing":     {[]kitOption{withSetup("")}, "This data source is not set up yet."},
		"broken":      {[]kitOption{withSetup("version: [")}, "The set-up cannot be read: line 1"},
		"one value":   {[]kitOption{withSetup(strings.Replace(demoSetup, "zone: UTC", "zone: Mars", 1))}, "Globex: perimeters[1].zone: must be a time zone"},
		"no secret":   {[]kitOption{withSecure("secret.desk", "")}, "Service desk: connections[0].auth.secret: no secret is stored"},
		"CR in it":    {[]kitOption{withSecure("secret.desk", "a\r\nX-Evil: 1")}, "Service desk: connections[0].auth.secret: the stored secret holds a line break"},
		"keys down":   {[]kitOption{withoutKeyServer()}, "Grafana: Grafana's signing keys cannot be fetched, so Viewers are refused."},
		"private url": {[]kitOption{withSetup(strings.Replace(demoSetup, "https://desk.example.com", "http://127.0.0.1:8081", 1))}, "Service desk: connections[0].url: lies in a private network"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			result := newKit(t, test.options...).health(t, asAdmin)
			assert.Equal(t, backend.HealthStatusError, result.Status)
			assert.Contains(t, result.Message, test.message)
		})
	}
}

func TestOthersHealthIsRemembered(t *testing.T) {
	k := newKit(t)
	k.health(t, asAcme)
	asked := len(k.source.asked())
	k.health(t, asAcme)
	assert.Len(t, k.source.asked(), asked, "a second look tests nothing")
	k.health(t, asAdmin)
	assert.Len(t, k.source.asked(), 2*asked, "an Admin's look does")
	k.instance.checked.at = k.now.Add(-2 * time.Minute)
	k.health(t, asAcme)
	assert.Len(t, k.source.asked(), 3*asked)
}

func TestForeignRowsAreAWarning(t *testing.T) {
	k := newKit(t)
	k.source.dropped = 3
	details := detailsOf(t, k.health(t, asAdmin))
	assert.Equal(t, ticket.StepWarning, details.Perimeters[0].Steps[0].State)
	assert.Contains(t, details.Perimeters[0].Steps[0].Message, "3 tickets from outside the scope")
}
