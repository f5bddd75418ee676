package rounds

import (
	"crypto/rand"
	"net/http"
	"slices"
	"strings"
	"time"

	"github.com/quantyca/rounds/pkg/check"
	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/plugin/faults"
	"github.com/quantyca/rounds/pkg/plugin/wire"
)

// signalRequest is the body of POST /signals/{checklist}/{check}: what a job
// reports of itself.
type signalRequest struct {
	// State is start, success or fail; it can be left out where there is an exit code.
	State    string   `json:"state"`
	ExitCode *int     `json:"exitCode"`
	Text     string   `json:"text"`
	Number   *float64 `json:"number"`
	// Request is the job's own id of this report; sent again with the same id, it
	// is not recorded again.
	Request string `json:"request"`
	// At is when it happened by the job's clock.
	At *time.Time `json:"at"`
}

// SignalAnswer is its answer.
type SignalAnswer struct {
	Round check.Key   `json:"round"`
	Check string      `json:"check"`
	State check.State `json:"state"`
	// LateSeconds is how long after the round's window the report came.
	LateSeconds int64 `json:"lateSeconds,omitempty"`
	// Recorded is false for a report that changes nothing; Message says why.
	Recorded bool   `json:"recorded"`
	Message  string `json:"message,omitempty"`
}

const (
	signalStart   = "start"
	signalSuccess = "success"
	signalFail    = "fail"
)

// ServeSignal records what a job reports about one of its rounds.
func ServeSignal(in *Rounds, caller access.Caller, w http.ResponseWriter, r *http.Request) error {
	found, err := in.checklistOf(caller, r, r.PathValue("checklist"))
	if err != nil {
		return readFault(err, caller)
	}
	if _, err := in.MayActOn(caller, found.view.Perimeter.ID); err != nil {
		return err
	}
	var wanted signalRequest
	if err := wire.Read(r, &wanted); err != nil {
		return faults.BadRequest("The request must be an object with a state (start, success or fail) or an exitCode.")
	}
	if err := wanted.check(); err != nil {
		return err
	}
	s := signalling{in: in, caller: caller, found: found, check: r.PathValue("check"), wanted: wanted}
	answer, err := s.run(r.Context())
	if err != nil {
		return faults.NotKept(err, caller)
	}
	wire.Write(w, http.StatusOK, answer)
	return nil
}

// check makes the state of an exit code: where both are stated, neither makes the
// other's failure good.
func (r *signalRequest) check() error {
	switch {
	case r.Request != "" && !wire.RequestPattern.MatchString(r.Request):
		return faults.BadRequest("The request's id must be 8 to 64 letters, digits or dashes.")
	case r.State != "" && !slices.Contains([]string{signalStart, signalSuccess, signalFail}, r.State):
		return faults.BadRequest("The state must be start, success or fail, not %s.", faults.Quoted(r.State))
	case r.State == "" && r.ExitCode == nil:
		return faults.BadRequest("The request states neither a state (start, success or fail) nor an exitCode.")
	}
	if r.State == "" {
		r.State = signalSuccess
	}
	// Also of a start: who exits has ended.
	if r.ExitCode != nil && *r.ExitCode != 0 {
		r.State = signalFail
	}
	if runes := []rune(r.Text); len(runes) > maxSignalText {
		r.Text = string(runes[:maxSignalText]) + "…"
	}
	// What programs write may hold anything; a job's report is not refused for it.
	r.Text = strings.Map(printable, strings.ToValidUTF8(r.Text, "�"))
	return nil
}

// maxSignalText leaves room for an exit code before it.
const maxSignalText = 3900

// requestID is the store's id of a report; without one of the job's own, each
// report is one of its own.
func (r signalRequest) requestID() string {
	if r.Request != "" {
		return r.Request
	}
	return "signal|" + rand.Text()
}

func printable(r rune) rune {
	if r == '\n' || r == '\t' || (r >= ' ' && r != 0x7f && (r < 0x80 || r > 0x9f)) {
		return r
	}
	return -1
}
