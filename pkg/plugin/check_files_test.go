package plugin

import (
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/go-jose/go-jose/v4/jwt"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/plugin/rounds"
)

const fileOne = `
version: 1
calendars: [{id: italy, title: Italy, holidays: IT}]
checklists:
  - id: filed
    customer: acme
    title: From a file
    calendar: italy
    slots: [{id: am, dates: FREQ=DAILY, anchor: 2026-01-01, start: 06:30, end: 07:30}]
    checks: [{id: one, title: One}]
templates: [{id: filed-template, title: From a file, checklist: {id: x, customer: "", title: X, slots: [], checks: []}}]
`

// newFiled has the folder of provisioned checklists with one file.
func newFiled(t *testing.T, text string, options ...kitOption) (*kit, func(name, text string)) {
	t.Helper()
	folder := t.TempDir()
	put := func(name, text string) {
		path := filepath.Join(folder, name)
		if text == "" {
			require.NoError(t, os.Remove(path))
			return
		}
		require.NoError(t, os.WriteFile(path, []byte(text), 0o600))
	}
	put("one.yaml", text)
	k := newKit(t, append(options, func(_ map[string]string, k *kit) { k.checklists = folder })...)
	k.clockAt(t, "2026-11-20 12:00")
	return k, put
}

func (k *kit) listed(t *testing.T, who person) map[string]rounds.ChecklistAnswer {
	t.Helper()
	found := map[string]rounds.ChecklistAnswer{}
	for _, one := range decoded[rounds.ChecklistsAnswer](t, k.call(t, who, "GET", "checklists", "")).Checklists {
		found[one.ID] = one
	}
	return found
}

func (k *kit) fileProblems(t *testing.T) []string {
	t.Helper()
	var lines []string
	for _, one := range decoded[rounds.ChecklistsAnswer](t, k.call(t, asAdmin, "GET", "checklists", "")).Problems {
		lines = append(lines, strings.ReplaceAll(strings.TrimSpace(one.File+" "+one.Path+" "+one.Message), "  ", " "))
	}
	return lines
}

func TestProvisionedChecklistsAreReadOnly(t *testing.T) {
	k, _ := newFiled(t, fileOne)
	one := k.listed(t, asEditor)["filed"]
	require.NotNil(t, one.Provisioned)
	assert.Equal(t, "one.yaml", *one.Provisioned)
	assert.False(t, one.MayDefine)
	assert.Equal(t, "IT", one.Definition.Calendar.Holidays, "with the file's own calendar")
	body := strings.NewReplacer(`"made"`, `"filed"`, `"seenVersion":0`, `"seenVersion":1`).Replace(checklistSample)
	for _, got := range []answered{
		k.call(t, asAdmin, "PUT", "checklists/filed", body), k.call(t, asAdmin, "POST", "checklists/filed/retire", `{"seenVersion":1}`),
	} {
		assert.Equal(t, http.StatusConflict, got.status)
		assert.Contains(t, got.body, `comes from the file one.yaml; change it there`)
	}
	assert.Contains(t, k.call(t, asAdmin, "GET", "templates", "").body, "filed-template")
	assert.Empty(t, k.fileProblems(t))
	assert.Equal(t, "From a file", k.listed(t, asAcme)["filed"].Title)
	assert.Nil(t, k.listed(t, asAcme)["filed"].Provisioned)
}

// TestFilesAreOneOrganisations: who administers another organisation can give a data source
// the same uid and guess the ids of customers; he gets nothing of the files, nor what is
// wrong with them.
func TestFilesAreOneOrganisations(t *testing.T) {
	broken := "version: 1\nchecklists: [{id: x, customer: initech-of-the-first}]\n"
	theirs := signedIn("u-rival", "rival", "Admin", claim(func(c *claims) {
		c.standard.Audience, c.rest.Namespace = jwt.Audience{"org:2"}, "org-2"
	}))
	for _, test := range []struct {
		head string
		org  int64
		sees bool
	}{
		{"", 1, true}, {"", 2, false}, {"orgId: 2\n", 1, false}, {"orgId: 2\n", 2, true},
		{"dataSources: ['']\n", 2, false}, {"orgId: 2\ndataSources: ['']\n", 2, true}, {"\"orgId\": 2\n", 2, false},
	} {
		k, put := newFiled(t, test.head+strings.TrimPrefix(fileOne, "\n"), in(test.org))
		put("two.yaml", test.head+broken)
		put("three.yaml", test.head+"version: [")
		put("four.yaml", test.head+strings.Replace(fileOne, "customer: acme", "customer: unknown-here", 1))
		admin := asAdmin
		if test.org == 2 {
			admin = theirs
		}
		seen := ""
		for _, path := range []string{"checklists", "templates", "checklists/export"} {
			got := k.call(t, admin, "GET", path, "")
			require.Equal(t, http.StatusOK, got.status, got.body)
			seen += got.body
		}
		for _, word := range []string{"filed", "one.yaml", "two.yaml", "three.yaml", "unknown-here", "filed-template", `"italy"`} {
			assert.Equal(t, test.sees, strings.Contains(seen, word), "%q in organisation %d: %s", test.head, test.org, word)
		}
	}
}

func TestAChangedFileIsReadAgain(t *testing.T) {
	k, put := newFiled(t, fileOne)
	require.Contains(t, k.listed(t, asEditor), "filed")
	put("one.yaml", strings.Replace(fileOne, "title: One", "title: Another", 1))
	assert.Equal(t, 1, k.listed(t, asEditor)["filed"].Definition.Version, "not looked at so soon")
	k.now = k.now.Add(31 * time.Second)
	assert.Equal(t, 2, k.listed(t, asEditor)["filed"].Definition.Version)
	k.now = k.now.Add(31 * time.Second)
	assert.Equal(t, 2, k.listed(t, asEditor)["filed"].Definition.Version, "nothing has changed")

	for broken, problem := range map[string]string{
		"version: 1\nchecklist: []":                             `one.yaml The file cannot be used, its checklists stay as they were: line 2: there is no member "checklist".`,
		"version: 1\nchecklists: [{id: filed, customer: acme}]": "one.yaml checklists[0].title is missing",
		strings.Repeat("#", 1<<20+1):                            "one.yaml The file cannot be used, its checklists stay as they were: the document is larger than 1024 KiB.",
	} {
		put("one.yaml", broken)
		k.now = k.now.Add(31 * time.Second)
		assert.Contains(t, k.fileProblems(t), problem)
		assert.Equal(t, "Another", k.listed(t, asEditor)["filed"].Definition.Checklist.Checks[0].Title, "the last good version stays")
		assert.Contains(t, k.call(t, asAdmin, "GET", "templates", "").body, "filed-template")
		assert.Empty(t, decoded[rounds.ChecklistsAnswer](t, k.call(t, asEditor, "GET", "checklists", "")).Problems, "problems are an Admin's")
	}
}

func TestAFileThatIsGoneEndsItsChecklistsAfterAMinute(t *testing.T) {
	k, put := newFiled(t, fileOne)
	require.Contains(t, k.listed(t, asEditor), "filed")
	put("two.yaml", "version: 1")
	put("one.yaml", "")
	k.now = k.now.Add(31 * time.Second)
	assert.Contains(t, k.listed(t, asEditor), "filed", "files may be being replaced")
	assert.Equal(t, []string{`one.yaml The checklist "filed" is in no file any more; it ends in a minute unless it comes back.`}, k.fileProblems(t))
	put("one.yaml", fileOne)
	k.now = k.now.Add(31 * time.Second)
	assert.Equal(t, 1, k.listed(t, asEditor)["filed"].Definition.Version, "nothing has happened to it")
	assert.Empty(t, k.fileProblems(t))
	put("one.yaml", "")
	for range 2 {
		k.now = k.now.Add(31 * time.Second)
		assert.Contains(t, k.listed(t, asEditor), "filed")
	}
	k.now = k.now.Add(31 * time.Second)
	assert.Empty(t, k.listed(t, asEditor))
	assert.Empty(t, k.fileProblems(t))
}

func TestAFolderThatIsEmptyOrGoneEndsNothing(t *testing.T) {
	k, put := newFiled(t, fileOne)
	require.Contains(t, k.listed(t, asEditor), "filed")
	put("one.yaml", "")
	k.now = k.now.Add(31 * time.Second)
	assert.Contains(t, k.listed(t, asEditor), "filed")
	assert.Contains(t, k.fileProblems(t)[0], "The folder of the setting checklists holds no file")
	require.NoError(t, os.Remove(k.checklists))
	k.now = k.now.Add(31 * time.Second)
	assert.Contains(t, k.listed(t, asEditor), "filed")
	assert.Contains(t, k.fileProblems(t)[0], "cannot be read")
}

func TestABrokenFileAfterARestartKeepsTheLastGood(t *testing.T) {
	file := t.TempDir() + "/rounds.db"
	k, put := newFiled(t, fileOne, keptIn(t, file))
	require.Contains(t, k.listed(t, asEditor), "filed")
	put("one.yaml", "broken: [")
	again := newKit(t, keptIn(t, file), func(_ map[string]string, fresh *kit) { fresh.checklists = k.checklists })
	again.clockAt(t, "2026-11-20 13:00")
	assert.Contains(t, again.listed(t, asEditor), "filed")
	assert.NotEmpty(t, again.fileProblems(t))
}

func TestFilesOfOthers(t *testing.T) {
	text := strings.Replace(fileOne, "version: 1", "version: 1\ndataSources: [another-uid]", 1)
	k, put := newFiled(t, text)
	assert.Empty(t, k.listed(t, asEditor), "for another data source")
	put("two.yaml", strings.Replace(fileOne, "customer: acme", "customer: nobody", 1))
	k.now = k.now.Add(31 * time.Second)
	assert.Empty(t, k.listed(t, asEditor))
	assert.Equal(t, []string{`two.yaml checklists[0].customer there is no usable customer "nobody" in the set-up; this checklist is left out`}, k.fileProblems(t))
	put("three.yaml", fileOne)
	put("four.yaml", fileOne)
	k.now = k.now.Add(31 * time.Second)
	assert.Contains(t, k.listed(t, asEditor), "filed")
	assert.Contains(t, k.fileProblems(t), `three.yaml checklists[0].id the file four.yaml has a checklist "filed" too; this one is left out`)
	require.Equal(t, http.StatusOK, k.call(t, asEditor, "PUT", "checklists/made", checklistSample).status)
	put("five.yaml", strings.NewReplacer("id: filed\n", "id: made\n", "customer: acme", "customer: globex").Replace(fileOne))
	k.now = k.now.Add(31 * time.Second)
	assert.Contains(t, strings.Join(k.fileProblems(t), "\n"), `five.yaml The checklist "made" belongs to another customer; choose another id.`)
	assert.Equal(t, "acme", k.listed(t, asEditor)["made"].Customer.ID)
}
