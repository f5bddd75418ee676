package faults

import (
	"errors"
	"net/http"

	"github.com/grafana/grafana-plugin-sdk-go/backend"

	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/store"
)

// A stranger learns nothing about the database but that it is not his fault.
const sentenceKept = "What is published here cannot be read at the moment."

// OfStore says the store's sentence to the team and its remedy to Admins.
func OfStore(failure *store.Failure, caller access.Caller) *Fault {
	fault := &Fault{Status: http.StatusBadGateway, Source: backend.ErrorSourceDownstream, Sentence: failure.Sentence, Cause: failure}
	if failure.Cause != nil {
		fault.Cause = failure.Cause
	}
	switch {
	case errors.Is(failure.Kind, store.ErrInput):
		fault.Status = http.StatusBadRequest
	case errors.Is(failure.Kind, store.ErrInternal):
		fault.Status, fault.Source = http.StatusInternalServerError, backend.ErrorSourcePlugin
	}
	switch {
	case !caller.IsTeam():
		fault.Sentence = sentenceKept
	case caller.May(access.Administer) && failure.Remedy != "":
		fault.Sentence += " " + failure.Remedy
	}
	return fault
}

// ForStrangers tells others than the team no more than the sentence: that it is not
// their fault.
func ForStrangers(err error, caller access.Caller, sentence string) error {
	var fault *Fault
	var kept *store.Failure
	if errors.As(err, &fault) || !errors.As(err, &kept) || caller.IsTeam() {
		return err
	}
	told := OfStore(kept, caller)
	told.Sentence = sentence
	return told
}

// NotKept says what could not be recorded or saved. Whoever has passed the gates
// looks after this customer, so he reads the store's sentence.
func NotKept(err error, caller access.Caller) error {
	var fault *Fault
	var kept *store.Failure
	if errors.As(err, &fault) || !errors.As(err, &kept) {
		return err
	}
	told := OfStore(kept, caller)
	if !caller.IsTeam() {
		told.Sentence = kept.Sentence
	}
	switch {
	case errors.Is(kept.Kind, store.ErrConflict):
		told.Status = http.StatusConflict
	case errors.Is(kept.Kind, store.ErrNotFound):
		told.Status = http.StatusNotFound
	}
	return told
}
