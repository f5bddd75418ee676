package instance

import (
	"errors"

	"github.com/quantyca/rounds/pkg/grafana"
)

// OwnGrafana is this organisation's Grafana as the token of a service account sees
// it, or why it cannot be asked. Nothing that people ask for depends on it.
type OwnGrafana struct {
	Client *grafana.Client
	// Missing is a sentence and remedy what to do; empty where there is a client.
	Missing, Remedy string
}

// SentenceNoToken says what a missing token means.
const SentenceNoToken = "No token of a service account is stored, so alert rules are not watched and no annotations are written." //nolint:gosec // a sentence

func (in *Instance) openGrafana(token, address string) OwnGrafana {
	if token == "" {
		return OwnGrafana{Missing: SentenceNoToken, Remedy: "Make a service account with the role Editor and store its token here."}
	}
	client, err := grafana.New(address, token, in.Clock)
	if err != nil {
		return OwnGrafana{Missing: err.Error(), Remedy: RemedyOfGrafana(err)}
	}
	return OwnGrafana{Client: client}
}

func (g OwnGrafana) close() {
	if g.Client != nil {
		_ = g.Client.Close()
	}
}

// RemedyOfGrafana is what an administrator can do; empty where nothing is known.
func RemedyOfGrafana(err error) string {
	var failure *grafana.Failure
	if errors.As(err, &failure) {
		return failure.Remedy
	}
	return ""
}

// SentenceOfGrafana is the sentence of a failed call.
func SentenceOfGrafana(err error) string {
	var failure *grafana.Failure
	if errors.As(err, &failure) {
		return failure.Sentence
	}
	return "Grafana could not be asked."
}
