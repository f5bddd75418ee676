package rounds

import (
	"maps"
	"net/http"
	"slices"
	"time"

	"github.com/quantyca/rounds/pkg/check"
	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/plugin/instance"
	"github.com/quantyca/rounds/pkg/plugin/wire"
	"github.com/quantyca/rounds/pkg/store"
)

// ChecklistsAnswer is the answer of GET /checklists.
type ChecklistsAnswer struct {
	Checklists []ChecklistAnswer `json:"checklists"`
	Calendars  []calendarAnswer  `json:"calendars"`
	// Problems are those of provisioned files, for Admins.
	Problems []FileProblem `json:"problems"`
	// HolidaySets are what a calendar can name, HolidaySource says whose table it is.
	HolidaySets   []string `json:"holidaySets"`
	HolidaySource string   `json:"holidaySource"`
	// HolidayYears are the first and the last that the table knows.
	HolidayYears [2]int `json:"holidayYears"`
}

// ChecklistAnswer is a checklist; customers get its titles only.
type ChecklistAnswer struct {
	ID       string        `json:"id"`
	Customer wire.Customer `json:"customer"`
	Title    string        `json:"title"`
	About    string        `json:"about,omitempty"`

	Definition *check.Definition `json:"definition,omitempty"`
	// Provisioned names the file; such a checklist is changed there.
	Provisioned *string `json:"provisioned"`
	// MayDefine says whether the caller may change it here.
	MayDefine bool               `json:"mayDefine"`
	Saved     *wire.Act          `json:"saved,omitempty"`
	Next      []check.Occurrence `json:"next,omitempty"`
}

// calendarAnswer is a calendar that checklists can name.
type calendarAnswer struct {
	check.NamedCalendar
	Version     int     `json:"version,omitempty"`
	Provisioned *string `json:"provisioned"`
}

// shownNext is how many occurrences a list shows.
const shownNext = 3

// ServeChecklists lists what is in force: ?customers=acme,globex.
func ServeChecklists(in *Rounds, caller access.Caller, w http.ResponseWriter, r *http.Request) error {
	if err := in.Ready(caller); err != nil {
		return err
	}
	views, err := in.Views(caller, listed(r.URL.Query().Get("customers")))
	if err != nil {
		return err
	}
	library, err := in.Library(r.Context())
	if err != nil {
		return readFault(err, caller)
	}
	answer := ChecklistsAnswer{
		Checklists: []ChecklistAnswer{}, Calendars: []calendarAnswer{}, Problems: []FileProblem{},
		HolidaySets: check.HolidaySets(), HolidaySource: check.HolidaySource(),
	}
	answer.HolidayYears[0], answer.HolidayYears[1] = check.HolidayYears()
	now := in.Clock()
	for _, v := range views {
		for _, one := range library.visible(v) {
			latest := one.latest()
			if latest.Retired || (latest.Checklist.Shadow && !v.Projection.Internal) {
				continue
			}
			shown, err := checklistAnswerOf(caller, one, v, now)
			if err != nil {
				return err
			}
			answer.Checklists = append(answer.Checklists, shown)
		}
	}
	if caller.IsTeam() {
		answer.Calendars = in.calendarsOf(library)
	}
	if caller.May(access.Administer) {
		answer.Problems = append(answer.Problems, in.files.problems()...)
	}
	wire.Write(w, http.StatusOK, answer)
	return nil
}

func checklistAnswerOf(caller access.Caller, one *Shelf, v instance.View, now time.Time) (ChecklistAnswer, error) {
	latest := one.latest()
	answer := ChecklistAnswer{
		ID: one.ID, Customer: wire.CustomerOf(v.Perimeter), Title: latest.Checklist.Title, About: latest.Checklist.About,
	}
	if !v.Projection.Internal {
		return answer, nil
	}
	answer.Definition, answer.Provisioned = &latest.Definition, fileOf(latest.Saved)
	answer.MayDefine = answer.Provisioned == nil && caller.May(access.DefineRounds) && caller.CanAct(v.Perimeter)
	answer.Saved = &wire.Act{At: latest.From, By: latest.Saved.By.Name}
	var err error
	if answer.Next, err = one.next(now, shownNext); err != nil {
		return answer, unmakeable(one, err)
	}
	return answer, nil
}

func fileOf(saved store.Saved) *string {
	if saved.Source == "" {
		return nil
	}
	return &saved.Source
}

// next are the next occurrences that start at or after an instant.
func (s *Shelf) next(from time.Time, count int) ([]check.Occurrence, error) {
	leaves, err := s.Between(from, from.Add(longestCarried))
	if err != nil {
		return nil, err
	}
	if len(leaves) < count {
		return check.Next(s.Versions, from, count)
	}
	found := make([]check.Occurrence, count)
	for i := range found {
		found[i] = leaves[i].Round.Occurrence()
	}
	return found, nil
}

// calendarsOf are people's calendars as they are now, then those of files.
func (in *Rounds) calendarsOf(library *Library) []calendarAnswer {
	answers := []calendarAnswer{}
	for _, one := range latestCalendars(library) {
		answers = append(answers, calendarAnswer{NamedCalendar: one.NamedCalendar, Version: one.Version, Provisioned: fileOf(one.Saved)})
	}
	documents := in.files.documents()
	for _, name := range slices.Sorted(maps.Keys(documents)) {
		for _, one := range documents[name].Calendars {
			answers = append(answers, calendarAnswer{NamedCalendar: one, Provisioned: &name})
		}
	}
	return answers
}

// latestCalendars are those that are not retired.
func latestCalendars(library *Library) []store.KeptCalendar {
	var latest []store.KeptCalendar
	for i, one := range library.calendars {
		isLast := i+1 == len(library.calendars) || library.calendars[i+1].ID != one.ID
		if isLast && !one.Retired {
			latest = append(latest, one)
		}
	}
	return latest
}
