package plugin

import (
	"errors"

	"github.com/quantyca/rounds/pkg/grafana"
)

// ownGrafana is this organisation's Grafana as the token of a service account sees
// it, or why it cannot be asked. Nothing that people ask for depends on it.
type ownGrafana struct {
	client *grafana.Client
	// missing is a sentence and remedy what to do; empty where there is a client.
	missing, remedy string
}

const sentenceNoToken = "No token of a service account is stored, so alert rules are not watched and no annotations are written." //nolint:gosec // a sentence

func (in *Instance) openGrafana(token, address string) ownGrafana {
	if token == "" {
		return ownGrafana{missing: sentenceNoToken, remedy: "Make a service account with the role Editor and store its token here."}
	}
	client, err := grafana.New(address, token, in.clock)
	if err != nil {
		return ownGrafana{missing: err.Error(), remedy: remedyOfGrafana(err)}
	}
	return ownGrafana{client: client}
}

func (g ownGrafana) close() {
	if g.client != nil {
		_ = g.client.Close()
	}
}

// remedyOfGrafana is what an administrator can do; empty where nothing is known.
func remedyOfGrafana(err error) string {
	var failure *grafana.Failure
	if errors.As(err, &failure) {
		return failure.Remedy
	}
	return ""
}

// sentenceOfGrafana is the sentence of a failed call.
func sentenceOfGrafana(err error) string {
	var failure *grafana.Failure
	if errors.As(err, &failure) {
		return failure.Sentence
	}
	return "Grafana could not be asked."
}
