package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/quantyca/rounds/pkg/check"
	"github.com/quantyca/rounds/pkg/store"
)

// seeding is one run.
type seeding struct {
	options
	kept      store.Store
	workspace store.Workspace
	clock     *handClock
	// definitions are the versions by checklist, around those of the present by their id.
	definitions map[string][]check.Definition
	around      map[string][]act
	// reviewed are the planned checks by checklist.
	reviewed map[string][]plannedCheck
	// found are the problems of ordinary rounds.
	found []foundByHand
	// rounds and entries were added, deeds of the review kept.
	rounds, entries, deeds int
}

// provisionedFile is what the plugin reads of the folder.
type provisionedFile struct {
	DataSources    []string `yaml:"dataSources,omitempty"`
	check.Document `yaml:",inline"`
}

// begin is the first midnight of the history, in UTC.
func (s *seeding) begin() time.Time {
	return s.now.AddDate(0, 0, -7*s.weeks).Truncate(24 * time.Hour)
}

// define keeps the provisioned checklists as the plugin would have kept them six
// weeks ago, under the same file names: it finds them unchanged. In the first four
// weeks the last check of each was not there yet.
func (s *seeding) define(ctx context.Context) error {
	if err := s.load(ctx); err != nil {
		return err
	}
	files, err := filepath.Glob(filepath.Join(s.checklists, "*.yaml"))
	if err != nil || len(files) == 0 {
		return fmt.Errorf("there are no checklists in %s", s.checklists)
	}
	for _, path := range files {
		if err := s.defineFile(ctx, path); err != nil {
			return err
		}
	}
	return s.load(ctx)
}

func (s *seeding) defineFile(ctx context.Context, path string) error {
	text, err := os.ReadFile(path) //nolint:gosec // whoever runs this names the folder
	if err != nil {
		return err
	}
	var file provisionedFile
	if err := check.ParseStrictly(string(text), &file); err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	if problems := file.Validate(); len(problems) > 0 {
		return fmt.Errorf("%s: %s %s", path, problems[0].Path, problems[0].Message)
	}
	var before, after []store.DefinitionChange
	for _, checklist := range file.Checklists {
		if len(s.definitions[checklist.ID]) > 0 {
			continue
		}
		whole := freeze(checklist, file.Calendars)
		short := whole
		short.Checklist.Checks = checklist.Checks[:len(checklist.Checks)-1]
		before = append(before, store.DefinitionChange{Seen: store.AnyVersion, Definition: short})
		after = append(after, store.DefinitionChange{Seen: store.AnyVersion, Definition: whole})
	}
	if len(after) == 0 {
		return nil
	}
	saved := store.Document{By: store.Actor{Name: "provisioning"}, Source: filepath.Base(path)}
	s.clock.set(s.begin())
	saved.Definitions = before
	if err := s.kept.SaveDocument(ctx, s.workspace, saved); err != nil {
		return err
	}
	s.clock.set(s.begin().AddDate(0, 0, 7*s.weeks*2/3))
	saved.Definitions = after
	return s.kept.SaveDocument(ctx, s.workspace, saved)
}

// freeze is what the plugin makes of a provisioned checklist of the demo, whose
// customers are all in one zone.
func freeze(checklist check.Checklist, calendars []check.NamedCalendar) check.Definition {
	definition := check.Definition{Checklist: checklist, Zone: checklist.Zone}
	if definition.Zone == "" {
		definition.Zone = zoneOfAll
	}
	for _, calendar := range calendars {
		if calendar.ID == checklist.Calendar {
			definition.Calendar = calendar.Calendar
		}
	}
	return definition
}

const zoneOfAll = "Europe/Rome"

func (s *seeding) load(ctx context.Context) error {
	kept, err := s.kept.ListDefinitions(ctx, s.workspace)
	if err != nil {
		return err
	}
	s.definitions = map[string][]check.Definition{}
	for _, one := range kept {
		s.definitions[one.Checklist.ID] = append(s.definitions[one.Checklist.ID], one.Definition)
	}
	return nil
}
