package plugin

import (
	"context"
	"fmt"
	"slices"
	"sync"

	"github.com/quantyca/rounds/pkg/ticket"
)

// fakeDesk is a ticket system that can be written to. Tickets stay in the project
// that they were made in, until a test moves or closes them.
type fakeDesk struct {
	desk     sync.Mutex
	made     []*deskTicket
	calls    []string
	comments []string
	links    []string
	// creating stands before each ticket is made; its error is answered in place of
	// one, after the ticket was made where makesAnyway says so.
	creating    func() error
	makesAnyway bool
	// hidden tickets are not found by search yet.
	hidden bool
	// failing is answered by everything else but Create, by name.
	failing map[string]error
}

type deskTicket struct {
	ticket.Reference
	project, mark string
	draft         ticket.Draft
}

func (f *fakeDesk) called(name string) error {
	f.desk.Lock()
	defer f.desk.Unlock()
	f.calls = append(f.calls, name)
	return f.failing[name]
}

// count is how often something was asked of the desk; any call counts for "".
func (f *fakeDesk) count(name string) int {
	f.desk.Lock()
	defer f.desk.Unlock()
	number := 0
	for _, one := range f.calls {
		if one == name || name == "" {
			number++
		}
	}
	return number
}

func (f *fakeDesk) change(edit func(made []*deskTicket)) {
	f.desk.Lock()
	defer f.desk.Unlock()
	edit(f.made)
}

func (f *fakeDesk) Preview(_ context.Context, draft ticket.Draft) (ticket.Preview, error) {
	err := f.called("preview")
	return ticket.Preview{Target: "project " + draft.Scope.Projects[0], Fields: []ticket.PreviewField{{Name: "Title", Value: draft.Title}}}, err
}

func (f *fakeDesk) Find(_ context.Context, scope ticket.Scope, mark string) (ticket.Reference, bool, error) {
	if err := f.called("find"); err != nil {
		return ticket.Reference{}, false, err
	}
	f.desk.Lock()
	defer f.desk.Unlock()
	for _, one := range slices.Backward(f.made) {
		if !f.hidden && one.Open && one.mark == mark && covers(scope, one.project) {
			return one.Reference, true, nil
		}
	}
	return ticket.Reference{}, false, nil
}

func (f *fakeDesk) Check(_ context.Context, scope ticket.Scope, id string) (ticket.Reference, bool, error) {
	if err := f.called("check"); err != nil {
		return ticket.Reference{}, false, err
	}
	f.desk.Lock()
	defer f.desk.Unlock()
	for _, one := range f.made {
		if one.ID == id && covers(scope, one.project) {
			return one.Reference, true, nil
		}
	}
	return ticket.Reference{}, false, nil
}

// covers lets a scope without projects, which is one of ServiceNow, cover all.
func covers(scope ticket.Scope, project string) bool {
	return len(scope.Projects) == 0 || scope.Covers(project, nil)
}

func (f *fakeDesk) Create(_ context.Context, draft ticket.Draft) (ticket.Reference, error) {
	_ = f.called("create")
	var failed error
	if f.creating != nil {
		failed = f.creating()
	}
	if failed != nil && !f.makesAnyway {
		return ticket.Reference{}, failed
	}
	f.desk.Lock()
	defer f.desk.Unlock()
	number := 100 + len(f.made)
	project := "INC"
	if len(draft.Scope.Projects) > 0 {
		project = draft.Scope.Projects[0]
	}
	one := &deskTicket{project: project, mark: draft.Fingerprint, draft: draft}
	one.Reference = ticket.Reference{
		ID: fmt.Sprint(number), Key: fmt.Sprintf("%s-%d", project, number), Title: draft.Title, Open: true,
	}
	one.URL = "https://desk.example.com/browse/" + one.Key
	f.made = append(f.made, one)
	if failed != nil {
		return ticket.Reference{}, failed
	}
	return one.Reference, nil
}

func (f *fakeDesk) Comment(_ context.Context, scope ticket.Scope, key, text string) (ticket.Reference, error) {
	on, err := f.act("comment", scope, key)
	if err == nil {
		f.desk.Lock()
		defer f.desk.Unlock()
		f.comments = append(f.comments, key+": "+text)
	}
	return on, err
}

func (f *fakeDesk) Link(_ context.Context, scope ticket.Scope, key, address, title string) (ticket.Reference, error) {
	on, err := f.act("link", scope, key)
	if err == nil {
		f.desk.Lock()
		defer f.desk.Unlock()
		f.links = append(f.links, key+" "+address+" "+title)
	}
	return on, err
}

// act lets every key of the scope's projects exist.
func (f *fakeDesk) act(name string, scope ticket.Scope, key string) (ticket.Reference, error) {
	if err := f.called(name); err != nil {
		return ticket.Reference{}, err
	}
	for _, project := range scope.Projects {
		if len(key) > len(project) && key[:len(project)+1] == project+"-" {
			return ticket.Reference{ID: "id-" + key, Key: key, URL: "https://desk.example.com/browse/" + key, Open: true}, nil
		}
	}
	return ticket.Reference{}, &ticket.Failure{Kind: ticket.ErrNotFound, Sentence: "Jira has no such ticket."}
}
