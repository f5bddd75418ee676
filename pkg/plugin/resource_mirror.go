package plugin

import (
	"net/http"
	"time"

	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/plugin/faults"
	"github.com/quantyca/rounds/pkg/plugin/instance"
	"github.com/quantyca/rounds/pkg/plugin/wire"
	"github.com/quantyca/rounds/pkg/ticket/mirror"
)

// mirrorState says how far the copy of a connection is.
type mirrorState string

const (
	// mirrorOff: every question is asked live.
	mirrorOff mirrorState = "off"
	// mirrorWaiting: the first question will start it.
	mirrorWaiting mirrorState = "waiting"
	mirrorLoading mirrorState = "loading"
	mirrorReady   mirrorState = "ready"
)

// mirrorAnswer is the copy of one connection, as the team knows it.
type mirrorAnswer struct {
	Connection string      `json:"connection"`
	Name       string      `json:"name"`
	State      mirrorState `json:"state"`
	Tickets    int         `json:"tickets"`
	// Reached, while it loads: what changed since is here. Total is about how many tickets
	// there will be, by the system's own counting; absent where it does not say.
	Reached string `json:"reached,omitempty"`
	Total   int    `json:"total,omitempty"`
	// AsOf is the instant of the oldest data.
	AsOf string `json:"asOf,omitempty"`
	// Failure is why the last look for changes did not succeed.
	Failure string `json:"failure,omitempty"`
	// Ailing are the customers whom alone that is about; absent where it is about all.
	Ailing []string `json:"ailing,omitempty"`

	loading mirror.Loading
	asOf    time.Time
}

// serveMirror tells how far the copies of tickets are, connection by connection.
func serveMirror(in *Backend, caller access.Caller, w http.ResponseWriter, _ *http.Request) error {
	answer := []mirrorAnswer{}
	for _, connection := range in.Setting.Document.Connections {
		one := in.mirrorAnswer(connection.ID, caller)
		one.Connection, one.Name = connection.ID, instance.NameOfConnection(connection)
		answer = append(answer, one)
	}
	wire.Write(w, http.StatusOK, answer)
	return nil
}

func (in *Backend) mirrorAnswer(connection string, caller access.Caller) mirrorAnswer {
	if !in.IsMirrored(connection) {
		return mirrorAnswer{State: mirrorOff}
	}
	status, isRunning := in.MirrorStatus(connection)
	if !isRunning {
		return mirrorAnswer{State: mirrorWaiting}
	}
	answer := mirrorAnswer{
		State: mirrorLoading, Tickets: status.Tickets, AsOf: whenOf(status.AsOf), Ailing: status.Ailing, asOf: status.AsOf, loading: status.Loading,
		Reached: whenOf(status.Loading.Since), Total: status.Loading.Total,
	}
	if status.IsLoaded {
		answer.State, answer.Reached, answer.Total = mirrorReady, "", 0
	}
	if status.Err != nil {
		answer.Failure = faults.Of(status.Err, caller).Sentence
	}
	return answer
}

// whenOf is empty for an instant that is not there.
func whenOf(at time.Time) string {
	if at.IsZero() {
		return ""
	}
	return at.UTC().Format(time.RFC3339)
}
