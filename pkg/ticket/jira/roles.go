package jira

import (
	"cmp"
	"encoding/json"
	"slices"
	"strings"
	"time"

	"github.com/quantyca/rounds/pkg/ticket"
)

// role is what a custom field is used for, as mapping.fields of the set-up calls it.
type role string

const (
	roleTeam         role = "team"
	roleService      role = "service"
	roleMajor        role = "major"
	rolePlannedStart role = "plannedStart"
	rolePlannedEnd   role = "plannedEnd"
	rolePending      role = "pendingReason"
	roleCause        role = "cause"
	roleResolution   role = "resolution"
	roleChannel      role = "channel"
)

// roles lists them all with the names that their fields have where the set-up says
// nothing; the second ones are those of Jira Service Management's own templates. A
// pending reason has no usual field.
var roles = []struct {
	role  role
	names []string
}{
	{roleTeam, []string{"Team"}},
	{roleService, []string{"Service", "Affected services"}},
	{roleMajor, []string{"Major incident"}},
	{rolePlannedStart, []string{"Planned start", "Change start date"}},
	{rolePlannedEnd, []string{"Planned end", "Change completion date"}},
	{rolePending, nil},
	{roleCause, []string{"Cause", "Root cause"}},
	{roleResolution, []string{"Resolution notes"}},
	{roleChannel, []string{"Channel"}},
}

// maxFieldsOfRole bounds how many fields of the same name are asked for.
const maxFieldsOfRole = 3

// chooseRoles finds the fields of each role: those that the set-up names by id or
// name, else those with a usual name. Names are not unique; the first field with a
// value counts. It answers what the set-up names and the site does not have.
func chooseRoles(fields []wireField, named map[string]string) (chosen map[role][]string, missing []string) {
	chosen = map[role][]string{}
	for _, one := range roles {
		wanted := one.names
		stated := strings.TrimSpace(named[string(one.role)])
		if stated != "" {
			wanted = []string{stated}
		}
		for _, name := range wanted {
			for _, field := range fields {
				// A usual name counts for custom fields only: no system field is a team.
				named := strings.EqualFold(field.Name, name) && (stated != "" || customField.MatchString(field.ID))
				if named || (stated != "" && field.ID == name) {
					chosen[one.role] = append(chosen[one.role], field.ID)
				}
			}
		}
		chosen[one.role] = distinct(chosen[one.role])
		if stated != "" && len(chosen[one.role]) == 0 {
			missing = append(missing, stated)
		}
		chosen[one.role] = chosen[one.role][:min(len(chosen[one.role]), maxFieldsOfRole)]
	}
	return chosen, missing
}

// fieldsOf lists the ids of the fields of some roles.
func (c catalogue) fieldsOf(wanted ...role) []string {
	var ids []string
	for _, one := range wanted {
		ids = append(ids, c.roles[one]...)
	}
	return ids
}

// worded answers the text of the first field of a role that holds one.
func (r reader) worded(fields map[string]json.RawMessage, wanted role) string {
	for _, id := range r.known.roles[wanted] {
		if text := flatText(fields[id], maxName); text != "" {
			return text
		}
	}
	return ""
}

// prose answers the plain text of the first field of a role that holds one.
func (r reader) prose(fields map[string]json.RawMessage, wanted role) string {
	for _, id := range r.known.roles[wanted] {
		if text := cmp.Or(plainText(fields[id], r.wiki, ticket.MaxProse), flatText(fields[id], ticket.MaxProse)); text != "" {
			return text
		}
	}
	return ""
}

// planned reads the first field of a role that holds an instant or a day; a day
// begins at midnight UTC, since it has no zone.
func (r reader) planned(fields map[string]json.RawMessage, wanted role) time.Time {
	for _, id := range r.known.roles[wanted] {
		if at, err := parseDayOrTime(word(fields[id])); err == nil {
			return at
		}
	}
	return time.Time{}
}

// noes are the words of a field that say that something is not so.
var noes = []string{"", "no", "n", "false", "none", "0"}

func (r reader) major(fields map[string]json.RawMessage) bool {
	return !slices.Contains(noes, strings.ToLower(r.worded(fields, roleMajor)))
}

func parseDayOrTime(text string) (time.Time, error) {
	if day, err := time.Parse(time.DateOnly, text); err == nil {
		return day, nil
	}
	return parseTime(text)
}
