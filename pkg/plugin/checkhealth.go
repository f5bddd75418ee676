package plugin

import (
	"context"
	"encoding/json"
	"fmt"
	"sync"
	"time"

	"github.com/grafana/grafana-plugin-sdk-go/backend"

	"github.com/quantyca/rounds/pkg/identity"
	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/plugin/faults"
	"github.com/quantyca/rounds/pkg/setup"
	"github.com/quantyca/rounds/pkg/ticket"
)

// The whole of what anybody but an Admin learns.
const (
	healthWorking    = "Working."
	healthNotWorking = "Not working; an administrator sees why in the data source's settings."
)

// healthMemoryFor is how long others are answered from the last tests, so that
// a Viewer cannot make this backend test everything again and again.
const healthMemoryFor = time.Minute

// health is the outcome of all tests.
type health struct {
	Grafana     diagnosed   `json:"grafana"`
	Connections []diagnosed `json:"connections"`
	Perimeters  []diagnosed `json:"perimeters"`
	Store       diagnosed   `json:"store"`
	message     string
	ok          bool
}

type healthMemory struct {
	mutex sync.Mutex
	last  health
	at    time.Time
}

// CheckHealth is Save & test. An Admin gets every step, everybody else one sentence.
func (in *Backend) CheckHealth(ctx context.Context, req *backend.CheckHealthRequest) (*backend.CheckHealthResult, error) {
	caller := in.caller(ctx, identity.Health, req.PluginContext, identity.HealthHeaders(req))
	result := &backend.CheckHealthResult{Status: backend.HealthStatusError, Message: healthNotWorking}
	if !caller.May(access.ReadOwn) {
		return result, nil
	}
	outcome, err := in.health(ctx, caller.May(access.Administer))
	if err != nil {
		in.Journal.Failed("health", caller, err)
		return result, nil
	}
	if outcome.ok {
		result.Status, result.Message = backend.HealthStatusOk, healthWorking
	}
	if !caller.May(access.Administer) {
		return result, nil
	}
	result.Message = outcome.message
	if result.JSONDetails, err = json.Marshal(outcome); err != nil {
		return nil, fmt.Errorf("marshal health: %w", err)
	}
	return result, nil
}

// health runs all tests, or answers from the last ones where that is enough.
// Those who wait for the same tests wait together.
func (in *Backend) health(ctx context.Context, anew bool) (outcome health, err error) {
	defer faults.RecoverAs(&err)
	in.checked.mutex.Lock()
	defer in.checked.mutex.Unlock()
	if !anew && !in.checked.at.IsZero() && in.Clock().Sub(in.checked.at) < healthMemoryFor {
		return in.checked.last, nil
	}
	outcome = in.test(ctx)
	if ctx.Err() == nil {
		in.checked.last, in.checked.at = outcome, in.Clock()
	}
	return outcome, nil
}

func (in *Backend) test(ctx context.Context) health {
	if err := in.Ready(access.Caller{}); err != nil {
		outcome := health{Connections: []diagnosed{}, Perimeters: []diagnosed{}, message: err.Error()}
		for _, problem := range in.Setting.Problems {
			if problem.Severity == setup.Error {
				outcome.message = problem.String()
				break
			}
		}
		return outcome
	}
	outcome := health{Grafana: in.diagnoseGrafana(ctx), Connections: in.diagnoseAll(ctx), Store: in.diagnoseStore(ctx)}
	outcome.Perimeters = in.diagnosePerimeters(ctx, outcome.Connections)
	outcome.message, outcome.ok = outcome.summary()
	return outcome
}

// summary is the first failing step, else what was tested.
func (h health) summary() (message string, ok bool) {
	for _, group := range [][]diagnosed{h.Connections, h.Perimeters, {h.Grafana}} {
		for _, outcome := range group {
			if step, failing := outcome.firstFailing(); failing {
				return fmt.Sprintf("%s: %s", outcome.Name, step.Message), false
			}
		}
	}
	return fmt.Sprintf("%s, %s: all tests passed",
		counted(len(h.Connections), "connection"), counted(len(h.Perimeters), "perimeter")), true
}

func counted(number int, noun string) string {
	if number == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", number, noun)
}

// diagnoseGrafana tests what Viewers depend on: that the signing keys can be fetched.
func (in *Backend) diagnoseGrafana(ctx context.Context) diagnosed {
	step := ticket.Step{ID: "signing-keys", Title: "Signing keys", State: ticket.StepOK, Message: "Grafana's signing keys can be fetched."}
	if !in.keys.Reachable(ctx) {
		step.State = ticket.StepError
		step.Message = "Grafana's signing keys cannot be fetched, so Viewers are refused."
		step.Remedy = "Set grafana.url to an address at which this backend reaches Grafana."
	}
	steps := append([]ticket.Step{step}, in.diagnoseToken(ctx)...)
	return diagnosed{ID: "grafana", Name: "Grafana", Steps: steps}
}
