// Command seed fills a store with six weeks of rounds, as if people and machines had
// done them: for demos and browser tests. It is never part of the plugin.
//
//	go run ./workbench/seed --database .run/rounds.db --workspace-key KEY --checklists provisioning/checklists
//
// Everything goes through packages check and store, with a clock that is set back.
// What it writes depends on the checklists, on the rounds and on --seed alone, so that
// it may run again: then it adds what has become due since.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	_ "time/tzdata"

	"github.com/quantyca/rounds/pkg/check"
	"github.com/quantyca/rounds/pkg/plugin/instance"
	"github.com/quantyca/rounds/pkg/store"
)

// options are the command line's.
type options struct {
	database, workspaceKey, checklists string
	// reviewFile tells what else happened; empty is nothing.
	reviewFile string
	now        time.Time
	weeks      int
	seed       uint64
	people     map[string]check.Actor
}

func parseFlags(args []string, output io.Writer) (options, error) {
	o := options{now: time.Now(), people: map[string]check.Actor{
		anna: {UID: anna, Name: "Anna Ferri"}, luca: {UID: luca, Name: "Luca Moretti"},
	}}
	flags := flag.NewFlagSet("seed", flag.ContinueOnError)
	flags.SetOutput(output)
	flags.StringVar(&o.database, "database", "", "the plugin's setting database")
	flags.StringVar(&o.workspaceKey, "workspace-key", "", "the data source's workspace key")
	flags.StringVar(&o.checklists, "checklists", "provisioning/checklists", "folder of provisioned checklists")
	flags.StringVar(&o.reviewFile, "review", "", "`file` of checks, acts and findings of the review, see review.go")
	flags.IntVar(&o.weeks, "weeks", 6, "how far back the rounds go")
	flags.Uint64Var(&o.seed, "seed", 1, "another number makes another history")
	flags.Func("now", "the present, as 2026-11-22T08:00:00Z; default is the real one", func(text string) (err error) {
		o.now, err = time.Parse(time.RFC3339, text)
		return err
	})
	flags.Func("person", "`login=uid` of anna or luca on the host; may be repeated", func(text string) error {
		login, uid, ok := strings.Cut(text, "=")
		person, known := o.people[login]
		if !ok || !known || uid == "" {
			return fmt.Errorf("%q is not of the form anna=uid", text)
		}
		person.UID = uid
		o.people[login] = person
		return nil
	})
	if err := flags.Parse(args); err != nil {
		return options{}, err
	}
	if o.database == "" || o.workspaceKey == "" {
		return options{}, errors.New("--database and --workspace-key are needed")
	}
	o.now = o.now.UTC().Truncate(time.Second)
	return o, nil
}

func main() {
	o, err := parseFlags(os.Args[1:], os.Stderr)
	if err == nil {
		err = run(context.Background(), o, os.Stdout)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "seed:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, o options, output io.Writer) (err error) {
	workspace, err := instance.KeyWorkspace(o.workspaceKey)
	if err != nil {
		return err
	}
	clock := &handClock{now: o.now}
	kept, err := store.Open(ctx, store.Options{Database: o.database, Clock: clock.read})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, kept.Close()) }()
	plan, err := readReviewPlan(o.reviewFile)
	if err != nil {
		return err
	}
	s := &seeding{options: o, kept: kept, workspace: workspace, clock: clock, reviewed: map[string][]plannedCheck{}}
	if err := s.define(ctx); err != nil {
		return err
	}
	if err := s.defineReviewed(ctx, plan.Checks); err != nil {
		return err
	}
	if err := s.defineAround(ctx); err != nil {
		return err
	}
	if err := s.play(ctx); err != nil {
		return err
	}
	if o.reviewFile != "" {
		if err := s.review(ctx, plan); err != nil {
			return err
		}
	}
	_, err = fmt.Fprintf(output, "%d rounds, %d entries, %d deeds\n", s.rounds, s.entries, s.deeds)
	return err
}
