package lookback

import (
	"encoding/json"
	"errors"
	"net/http"

	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/plugin/faults"
	"github.com/quantyca/rounds/pkg/plugin/wire"
	"github.com/quantyca/rounds/pkg/review"
	"github.com/quantyca/rounds/pkg/store"
)

// errDecided ends a decision that another one stands before.
var errDecided = errors.New("another person has decided meanwhile")

// ServeFindingDecide keeps a person's decision about a finding.
func ServeFindingDecide(in *Lookback, caller access.Caller, w http.ResponseWriter, r *http.Request) error {
	if err := in.Ready(caller); err != nil {
		return err
	}
	var wanted struct {
		Request  string          `json:"requestId"`
		Expects  *int64          `json:"expects"`
		Decision json.RawMessage `json:"decision"`
	}
	if err := wire.Read(r, &wanted); err != nil || wanted.Expects == nil || *wanted.Expects < 0 {
		return faults.BadRequest("The request must be an object with requestId, expects (the number of the finding's last act) and a decision.")
	}
	if err := checkRequest(wanted.Request); err != nil {
		return err
	}
	kept, workspace, err := in.Kept(r.Context())
	if err != nil {
		return err
	}
	standing, err := kept.FindFinding(r.Context(), workspace, r.PathValue("id"))
	if err != nil {
		return reviewFault(err, caller)
	}
	if !in.Knows(caller, standing.Customer) {
		return noFinding()
	}
	if err := in.MayWriteFor(caller, standing.Customer); err != nil {
		return err
	}
	today := review.DayOf(in.Clock(), in.ZoneOf(standing.Customer))
	decision, err := review.ParseDecision(wanted.Decision, today)
	if err != nil {
		return reviewFault(err, caller)
	}
	log, err := kept.DecideFinding(r.Context(), workspace, caller.Actor(), store.FindingDecision{
		Finding: standing.ID, Request: wanted.Request, Decision: decision,
	}, func(now review.Log) error {
		standing = now
		if _, decided := now.DecidedSince(*wanted.Expects); decided {
			return errDecided
		}
		return review.MayFollow(now.Finding(today).State, decision.Kind)
	})
	if errors.Is(err, errDecided) {
		finding := in.findingOf(standing)
		first, _ := standing.DecidedSince(*wanted.Expects)
		writeConflict(w, review.WhatStands(first, in.locationOf(standing.Customer)), Conflicting{By: first.By, At: first.At, Finding: &finding})
		return nil
	}
	if err != nil {
		return reviewFault(err, caller)
	}
	wire.Write(w, http.StatusOK, in.findingOf(log))
	return nil
}

func noFinding() *faults.Fault {
	return faults.New(http.StatusNotFound, "There is no such finding.")
}
