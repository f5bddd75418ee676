package instance

import (
	"encoding/base64"
	"errors"
	"net/http"
	"strings"

	"github.com/grafana/grafana-plugin-sdk-go/backend/log"

	"github.com/quantyca/rounds/pkg/httpx"
	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/plugin/faults"
)

const (
	maxLogged     = 300
	shortestKnown = 4
)

// Journal writes log lines that hold no secret, no ticket text and no line that
// somebody else made up.
type Journal struct {
	logger log.Logger
	scrub  *strings.Replacer
}

// NewJournal knows the secrets of one instance, so that it can take them out of
// whatever an error carries.
func NewJournal(logger log.Logger, secrets map[string]string) Journal {
	var pairs []string
	for _, secret := range secrets {
		if len(secret) < shortestKnown {
			continue
		}
		pairs = append(pairs, secret, "[secret]", base64.StdEncoding.EncodeToString([]byte(secret)), "[secret]")
	}
	return Journal{logger: logger, scrub: strings.NewReplacer(pairs...)}
}

// Failed records that something did not work: what, for which kind of caller,
// and the cause.
func (j Journal) Failed(what string, caller access.Caller, err error) {
	cause := errors.Unwrap(err)
	if cause == nil {
		cause = err
	}
	write := j.logger.Warn
	var fault *faults.Fault
	if errors.As(err, &fault) && fault.Status < http.StatusInternalServerError {
		// Anybody can ask what he may not; that must not fill the log.
		write = j.logger.Debug
	}
	write("Request failed",
		"what", j.clean(what), "caller", string(caller.Kind), "sentence", j.clean(err.Error()), "cause", j.clean(cause.Error()))
}

func (j Journal) clean(text string) string { return httpx.Clean(j.scrub.Replace(text), maxLogged) }
