package main

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/quantyca/rounds/pkg/check"
	"github.com/quantyca/rounds/pkg/store"
)

// aroundPart stands in the ids of checklists whose slots lie around the present.
const aroundPart = "-around-"

// window is a slot of one day, in minutes from now.
type window struct {
	id, title string
	from, to  int
	grace     int
	carry     bool
	checks    []check.Check
	acts      []act
}

// defineAround keeps small checklists whose slots lie around now, so that each state
// is there at whatever hour. Those of earlier runs end.
func (s *seeding) defineAround(ctx context.Context) error {
	s.around = map[string][]act{}
	stamp := s.now.Format("20060102t150405")
	for id, versions := range s.definitions {
		if strings.Contains(id, aroundPart) && !strings.HasSuffix(id, stamp) && !versions[len(versions)-1].Retired {
			s.clock.set(s.now)
			if _, err := s.kept.RetireDefinition(ctx, s.workspace, s.byLuca(), id); err != nil {
				return err
			}
		}
	}
	for _, list := range s.aroundLists() {
		id := list.customer + aroundPart + list.name + stamp
		for _, one := range list.windows {
			s.around[id] = append(s.around[id], one.acts...)
		}
		if len(s.definitions[id]) > 0 {
			continue
		}
		definition, opens := s.aroundDefinition(id, list)
		if problems := definition.Checklist.Validate(); len(problems) > 0 {
			return fmt.Errorf("%s: %s %s", id, problems[0].Path, problems[0].Message)
		}
		s.clock.set(opens.Add(-time.Hour))
		if list.closed {
			closing := check.NamedCalendar{ID: id, Title: "Stocktaking", Calendar: definition.Calendar}
			if _, err := s.kept.SaveCalendar(ctx, s.workspace, s.byLuca(), closing); err != nil {
				return err
			}
		}
		if _, err := s.kept.SaveDefinition(ctx, s.workspace, s.byLuca(), definition); err != nil {
			return err
		}
	}
	return s.load(ctx)
}

func (s *seeding) byLuca() store.Change {
	person := s.people[luca]
	return store.Change{By: store.Actor{UID: person.UID, Name: person.Name}, Seen: store.AnyVersion}
}

// aroundDefinition writes the windows as wall times. Where a wall time would not come
// back to the same instant, as in the hour that clocks show twice, the zone is UTC.
func (s *seeding) aroundDefinition(id string, list aroundList) (check.Definition, time.Time) {
	for _, zone := range []string{zoneOfAll, "UTC"} {
		definition := check.Definition{Zone: zone, Checklist: check.Checklist{
			ID: id, Customer: list.customer, Title: list.title, About: "Made when the demo began, around that hour.", Zone: zone,
		}}
		place, err := time.LoadLocation(zone)
		if err != nil {
			continue
		}
		exact, opens := true, s.now
		for _, one := range list.windows {
			start, end := s.minute(one.from), s.minute(one.to)
			slot := check.Slot{
				ID: one.id, Title: one.title, Dates: "FREQ=DAILY;COUNT=1", Anchor: check.DateOf(start, place),
				Start: wallOf(start, place), End: wallOf(end, place), Grace: check.Span(time.Duration(one.grace) * time.Minute),
			}
			if one.carry {
				slot.Overdue = check.CarryOver
			}
			exact = exact && check.Resolve(slot.Anchor, slot.Start, place).Equal(start) &&
				check.Resolve(check.DateOf(end, place), slot.End, place).Equal(end)
			if start.Before(opens) {
				opens = start
			}
			definition.Checklist.Slots = append(definition.Checklist.Slots, slot)
			for _, each := range one.checks {
				each.Slots = []string{one.id}
				definition.Checklist.Checks = append(definition.Checklist.Checks, each)
			}
		}
		if list.closed {
			day := definition.Checklist.Slots[0].Anchor
			definition.Checklist.Calendar, definition.Checklist.DayOff = id, check.SkipDay
			definition.Calendar = check.Calendar{Closures: []check.Closure{{From: day, To: day, Name: "Stocktaking"}}}
		}
		if exact || zone == "UTC" {
			return definition, opens
		}
	}
	return check.Definition{}, s.now
}

// minute is a whole minute so many minutes from now.
func (s *seeding) minute(from int) time.Time {
	return s.now.Truncate(time.Minute).Add(time.Duration(from) * time.Minute)
}

func wallOf(at time.Time, place *time.Location) check.WallTime {
	local := at.In(place)
	return check.WallTime(local.Hour()*60 + local.Minute())
}
