package plugin

import (
	"maps"
	"net/http"
	"slices"

	"github.com/quantyca/rounds/pkg/check"
	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/plugin/faults"
	"github.com/quantyca/rounds/pkg/plugin/wire"
	"github.com/quantyca/rounds/pkg/store"
)

// templateAnswer is a checklist with holes.
type templateAnswer struct {
	check.Template
	Version     int     `json:"version,omitempty"`
	Provisioned *string `json:"provisioned"`
	// BuiltIn templates are offered everywhere, to be copied; Provisioned says so too.
	BuiltIn bool `json:"builtIn,omitempty"`
}

// serveTemplates lists the templates, those of files among them.
func serveTemplates(in *Rounds, caller access.Caller, w http.ResponseWriter, r *http.Request) error {
	if err := in.Ready(caller); err != nil {
		return err
	}
	library, err := in.library(r.Context())
	if err != nil {
		return readFault(err, caller)
	}
	wire.Write(w, http.StatusOK, map[string]any{"templates": in.templatesOf(library)})
	return nil
}

// templatesOf are the templates as they are now; a file's goes before a kept one of
// the same id, and those that are built in come last.
func (in *Rounds) templatesOf(library *library) []templateAnswer {
	answers := []templateAnswer{}
	taken := map[string]bool{}
	documents := in.files.documents()
	for _, name := range slices.Sorted(maps.Keys(documents)) {
		for _, one := range documents[name].Templates {
			if !taken[one.ID] {
				taken[one.ID] = true
				answers = append(answers, templateAnswer{Template: one, Provisioned: &name})
			}
		}
	}
	for _, one := range latestTemplates(library.templates) {
		if !one.Retired && !taken[one.ID] {
			taken[one.ID] = true
			answers = append(answers, templateAnswer{Template: one.Template, Version: one.Version, Provisioned: fileOf(one.Saved)})
		}
	}
	for _, one := range check.BuiltInTemplates() {
		if !taken[one.ID] {
			answers = append(answers, templateAnswer{Template: one, Provisioned: &sourceBuiltIn, BuiltIn: true})
		}
	}
	return answers
}

// sourceBuiltIn stands where others name a file.
var sourceBuiltIn = "built in"

func latestTemplates(versions []store.KeptTemplate) []store.KeptTemplate {
	var latest []store.KeptTemplate
	for i, one := range versions {
		if i+1 == len(versions) || versions[i+1].ID != one.ID {
			latest = append(latest, one)
		}
	}
	return latest
}

// templateRequest is the body of POST /templates/{id}/preview.
type templateRequest struct {
	Parameters map[string]string `json:"parameters"`
	Customer   string            `json:"customer"`
}

// templateFilled is its answer: a checklist to be saved as any other.
type templateFilled struct {
	Checklist check.Checklist `json:"checklist"`
	judged
}

// serveTemplatePreview fills a template for a customer. It saves nothing.
func serveTemplatePreview(in *Rounds, caller access.Caller, w http.ResponseWriter, r *http.Request) error {
	var wanted templateRequest
	if err := wire.Read(r, &wanted); err != nil {
		return faults.BadRequest("The request must be an object with parameters and a customer.")
	}
	if err := in.mayDefine(caller, wanted.Customer); err != nil {
		return err
	}
	library, err := in.library(r.Context())
	if err != nil {
		return readFault(err, caller)
	}
	templates := in.templatesOf(library)
	at := slices.IndexFunc(templates, func(t templateAnswer) bool { return t.ID == r.PathValue("id") })
	if at < 0 {
		return wire.NotFound()
	}
	template := templates[at].Template
	template.Checklist.Customer = wanted.Customer
	checklist, problems := template.Fill(wanted.Parameters)
	answer := templateFilled{Checklist: checklist, judged: judged{Problems: problems, Next: []previewedOccurrence{}}}
	if len(problems) == 0 {
		answer.judged = in.judge(caller, check.Document{Version: check.DocumentVersion, Checklists: []check.Checklist{checklist}}, library)
	}
	wire.Write(w, http.StatusOK, answer)
	return nil
}
