package main

import (
	"time"

	"github.com/quantyca/rounds/pkg/check"
)

// The people who did the rounds.
const (
	anna = "anna"
	luca = "luca"
)

// act is something that somebody or something did, or is going to do.
type act struct {
	at time.Time
	// by is anna, luca or empty for a machine.
	by string
	// wave says after which others it comes: an answer, its correction, its signature.
	wave int
	// seen says that it is about the answer that is there then.
	seen    bool
	command check.Command
}

const (
	answers = iota
	corrections
	signatures
	waves
)

func does(what check.Act, one string, at time.Time, by string) act {
	source := check.ByPerson
	return act{at: at, by: by, command: check.Command{Act: what, Check: one, Source: source}}
}

func (a act) because(reason string) act { a.command.Reason = reason; return a }

func (a act) saying(text string) act { a.command.Text = text; return a }

func (a act) asBad(severity check.Severity) act { a.command.Severity = severity; return a }

func (a act) showing(proof *check.Proof) act { a.command.Evidence = proof; return a }

func (a act) in(wave int) act { a.wave, a.seen = wave, wave != answers; return a }

func (a act) from(source check.Source) act { a.command.Source, a.by = source, ""; return a }
