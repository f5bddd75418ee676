package check

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

func TestBuiltInTemplatesCanBeUsedAsTheyAre(t *testing.T) {
	templates := BuiltInTemplates()
	require.Len(t, templates, 3)
	for _, one := range templates {
		require.True(t, strings.HasPrefix(one.ID, "built-in-"), one.ID)
		require.True(t, IsBuiltIn(one.ID))
		require.Empty(t, one.Problems(), one.ID)
		one.Checklist.Customer = "acme"
		filled, problems := one.Fill(nil)
		require.Empty(t, problems, one.ID)
		require.Empty(t, filled.Validate(), one.ID)
		next, err := Next([]Definition{{Checklist: filled, Zone: "Europe/Rome", Version: 1}}, time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC), 10)
		require.NoError(t, err)
		require.Len(t, next, 10, one.ID)
	}
	require.False(t, IsBuiltIn("host"))
}

func TestProblemsOfATemplate(t *testing.T) {
	for name, test := range map[string]struct {
		change func(*Template)
		path   string
	}{
		"as it is":                  {func(*Template) {}, ""},
		"a zone that is filled":     {func(t *Template) { t.Checklist.Zone = "${zone}" }, ""},
		"a zone that is none":       {func(t *Template) { t.Checklist.Zone = "Mars/Olympus" }, "checklist.zone"},
		"a hole that nothing fills": {func(t *Template) { t.Checklist.Title = "${nobody}" }, "parameters"},
		"no check":                  {func(t *Template) { t.Checklist.Checks = nil }, "checklist.checks"},
		"a check without a title":   {func(t *Template) { t.Checklist.Checks[0].Title = " " }, "checklist.checks[0].title"},
		"a rule that is none":       {func(t *Template) { t.Checklist.Slots[0].Dates = "FREQ=HOURLY" }, "checklist.slots[0].dates"},
		"an id that is none":        {func(t *Template) { t.ID = "No Id" }, "id"},
		"an id that is filled":      {func(t *Template) { t.Checklist.ID = "${zone}-daily" }, ""},
	} {
		template := Template{
			ID: "host", Title: "A host", Parameters: []Parameter{{Name: "zone"}},
			Checklist: Checklist{
				ID: "host", Title: "Host ${zone}", Checks: []Check{{ID: "one", Title: "One"}},
				Slots: []Slot{{ID: "am", Dates: "FREQ=DAILY", Anchor: Date{Year: 2026, Month: 1, Day: 1}, Start: 480, End: 540}},
			},
		}
		test.change(&template)
		problems := template.Problems()
		if test.path == "" {
			require.Empty(t, problems, name)
			continue
		}
		require.NotEmpty(t, problems, name)
		require.Equal(t, test.path, problems[0].Path, name)
	}
}
