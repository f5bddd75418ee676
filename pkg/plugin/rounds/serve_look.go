package rounds

import (
	"net/http"
	"strconv"
	"time"

	"github.com/quantyca/rounds/pkg/check"
	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/plugin/faults"
	"github.com/quantyca/rounds/pkg/plugin/wire"
	"github.com/quantyca/rounds/pkg/store"
)

// VersionAnswer is one version of a checklist.
type VersionAnswer struct {
	check.Definition
	Provisioned *string  `json:"provisioned"`
	Saved       wire.Act `json:"saved"`
}

// ServeChecklistVersions lists the versions of a checklist, the newest first.
func ServeChecklistVersions(in *Rounds, caller access.Caller, w http.ResponseWriter, r *http.Request) error {
	found, err := in.checklistOf(caller, r, r.PathValue("id"))
	if err != nil {
		return readFault(err, caller)
	}
	if !found.view.Projection.Internal {
		return faults.Forbidden("The versions of a checklist are for those who look after the customer.")
	}
	answer := []VersionAnswer{}
	for i := len(found.shelf.kept) - 1; i >= 0; i-- {
		one := found.shelf.kept[i]
		answer = append(answer, VersionAnswer{one.Definition, fileOf(one.Saved), wire.Act{At: one.From, By: one.Saved.By.Name}})
	}
	wire.Write(w, http.StatusOK, map[string]any{"versions": answer})
	return nil
}

const (
	defaultNext = 10
	maxNext     = 500
	// longestPreview is how many days one answer of occurrences spans.
	longestPreview = 400
)

// ServeOccurrences says when a checklist is due: ?count=10 from now on, or
// ?from=2026-03-01&to=2026-03-31 by the customer's days, both included.
func ServeOccurrences(in *Rounds, caller access.Caller, w http.ResponseWriter, r *http.Request) error {
	found, err := in.checklistOf(caller, r, r.PathValue("id"))
	if err != nil {
		return readFault(err, caller)
	}
	parameters := r.URL.Query()
	var occurrences []check.Occurrence
	if parameters.Has("from") || parameters.Has("to") {
		occurrences, err = found.between(parameters.Get("from"), parameters.Get("to"))
	} else {
		count, wrong := readCount(parameters.Get("count"))
		if wrong != nil {
			return wrong
		}
		occurrences, err = found.next(in.Clock(), count)
	}
	if err != nil {
		return err
	}
	wire.Write(w, http.StatusOK, map[string]any{"occurrences": append([]check.Occurrence{}, occurrences...)})
	return nil
}

func readCount(text string) (int, error) {
	if text == "" {
		return defaultNext, nil
	}
	count, err := strconv.Atoi(text)
	if err != nil || count < 1 || count > maxNext {
		return 0, faults.BadRequest("The count must be between 1 and %d.", maxNext)
	}
	return count, nil
}

// shows is false for a round on trial, but for the team.
func (p checklistPlace) shows(round check.Round) bool {
	return p.view.Projection.Internal || !round.Definition.Checklist.Shadow
}

// next are the next occurrences, which all follow the version that is in force.
func (p checklistPlace) next(from time.Time, count int) ([]check.Occurrence, error) {
	if p.shelf.latest().Checklist.Shadow && !p.view.Projection.Internal {
		return nil, nil
	}
	return p.shelf.next(from, count)
}

func (p checklistPlace) between(from, to string) ([]check.Occurrence, error) {
	first, wrongFirst := check.ParseDate(from)
	last, wrongLast := check.ParseDate(to)
	if wrongFirst != nil || wrongLast != nil || last.Before(first) || last.Sub(first) >= longestPreview {
		return nil, faults.BadRequest("The days from and to must be written as 2026-03-29, at most %d days apart.", longestPreview)
	}
	begin, end := check.Resolve(first, 0, time.UTC).AddDate(0, 0, -2), check.Resolve(last, 0, time.UTC).AddDate(0, 0, 3)
	leaves, err := p.shelf.Between(begin, end)
	if err != nil {
		return nil, unmakeable(p.shelf, err)
	}
	var occurrences []check.Occurrence
	for _, one := range leaves {
		if day := one.Round.Key.Date; p.shows(one.Round) && !day.Before(first) && !last.Before(day) {
			occurrences = append(occurrences, one.Round.Occurrence())
		}
	}
	return occurrences, nil
}

// YearAnswer is the answer of GET /checklists/{id}/year.
type YearAnswer struct {
	Year int `json:"year"`
	// Days are the occurrences that the calendar takes away or moves.
	Days []check.Occurrence `json:"days"`
	// Warning says what the answer cannot know.
	Warning string `json:"warning,omitempty"`
}

// ServeYear says what the calendar takes away or moves in a year: ?year=2027.
func ServeYear(in *Rounds, caller access.Caller, w http.ResponseWriter, r *http.Request) error {
	found, err := in.checklistOf(caller, r, r.PathValue("id"))
	if err != nil {
		return readFault(err, caller)
	}
	latest := found.shelf.latest()
	zone, err := time.LoadLocation(latest.Zone)
	if err != nil {
		return unmakeable(found.shelf, err)
	}
	year := in.Clock().In(zone).Year()
	if text := r.URL.Query().Get("year"); text != "" {
		if year, err = strconv.Atoi(text); err != nil || year < 2000 || year > 2100 {
			return faults.BadRequest("The year must be written as 2027.")
		}
	}
	days, err := check.Year(found.shelf.Versions, year, zone, found.shows)
	if err != nil {
		return unmakeable(found.shelf, err)
	}
	wire.Write(w, http.StatusOK, YearAnswer{Year: year, Days: append([]check.Occurrence{}, days...), Warning: holidayWarning(latest, year)})
	return nil
}

func holidayWarning(latest store.KeptDefinition, year int) string {
	first, last := check.HolidayYears()
	if latest.Calendar.Holidays == "" || (year >= first && year <= last) {
		return ""
	}
	return "The table of holidays knows " + strconv.Itoa(first) + " to " + strconv.Itoa(last) + " only, so no holiday of this year is in this list."
}
