//! The sources as a tree of modules, parsed: which module is which file, which of them are tests,
//! which types and functions each defines and which other modules it names.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
    sync::OnceLock,
};

use proc_macro2::Span;
use syn::{
    Attribute, ImplItemFn, Item, ItemFn, ItemMod, ItemUse, TraitItemFn, UseTree,
    spanned::Spanned,
    visit::{self, Visit},
};

/// A file of the library.
pub struct Module {
    /// Its names from the root of the library: `["model", "id"]`.
    pub path: Vec<String>,
    /// Its file, from the top of the repository.
    pub file: String,
    /// True of a file that only tests are built with.
    pub is_test: bool,
    /// Lines outside of tests.
    pub product_lines: usize,
    /// Lines of tests.
    pub test_lines: usize,
    /// Names of the structs, enums, traits, unions and aliases defined outside of tests.
    pub types: Vec<String>,
    /// Functions defined outside of tests, with their length in lines.
    pub functions: Vec<(String, usize)>,
    /// Paths below `crate` that are named outside of tests.
    pub names: BTreeSet<Vec<String>>,
    /// Lines whose doc comment opens without a subject: "What …", "Whether …", "How …".
    pub docs_without_subject: Vec<usize>,
}

impl Module {
    /// The room that it belongs to; empty for the root itself.
    pub fn room(&self) -> &str {
        self.path.first().map_or("", String::as_str)
    }
}

/// Every file of the library, the root first. Parsed once for all tests.
pub fn modules(root: &Path) -> &'static [Module] {
    static MODULES: OnceLock<Vec<Module>> = OnceLock::new();
    MODULES.get_or_init(|| {
        let mut found = Vec::new();
        let library = root.join("src/lib.rs");
        read(root, &library, &[], false, &mut found);
        found
    })
}

fn read(root: &Path, file: &Path, path: &[String], is_test: bool, found: &mut Vec<Module>) {
    let text = fs::read_to_string(file).unwrap();
    let tree = syn::parse_file(&text).unwrap_or_else(|e| panic!("{}: {e}", file.display()));
    let mut reader = Reader {
        path: path.to_vec(),
        test_depth: usize::from(is_test),
        ..Reader::default()
    };
    reader.visit_file(&tree);
    let lines = text.lines().count();
    let test_lines = if is_test { lines } else { reader.test_lines };
    let shown = file.strip_prefix(root).unwrap().to_str().unwrap();
    found.push(Module {
        file: shown.replace('\\', "/"),
        is_test,
        product_lines: lines - test_lines,
        test_lines,
        types: reader.types,
        functions: reader.functions,
        names: reader.names,
        docs_without_subject: docs_without_subject(&text),
        path: path.to_vec(),
    });
    for (name, is_test_module) in reader.children {
        let child = [path, std::slice::from_ref(&name)].concat();
        let file = file_of(file, path, &name);
        read(root, &file, &child, is_test || is_test_module, found);
    }
}

/// The file of a module that is declared in another one.
fn file_of(parent: &Path, parent_path: &[String], name: &str) -> PathBuf {
    let folder = parent.parent().unwrap();
    let is_folder = parent_path.is_empty() || parent.file_name().unwrap() == "mod.rs";
    let folder = if is_folder {
        folder.to_owned()
    } else {
        folder.join(parent.file_stem().unwrap())
    };
    let flat = folder.join(format!("{name}.rs"));
    if flat.exists() {
        flat
    } else {
        folder.join(name).join("mod.rs")
    }
}

fn docs_without_subject(text: &str) -> Vec<usize> {
    let mut found = Vec::new();
    let mut was_doc = false;
    for (number, line) in text.lines().enumerate() {
        let line = line.trim_start();
        let words = line
            .strip_prefix("///")
            .or_else(|| line.strip_prefix("//!"));
        let first = words.and_then(|words| words.split_whitespace().next());
        if !was_doc && matches!(first, Some("What" | "Whether" | "How")) {
            found.push(number + 1);
        }
        was_doc = words.is_some();
    }
    found
}

#[derive(Default)]
struct Reader {
    path: Vec<String>,
    test_depth: usize,
    test_lines: usize,
    types: Vec<String>,
    functions: Vec<(String, usize)>,
    names: BTreeSet<Vec<String>>,
    children: Vec<(String, bool)>,
}

fn is_for_tests(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        let is_cfg_test = attribute.path().is_ident("cfg")
            && attribute
                .parse_args::<syn::Path>()
                .is_ok_and(|path| path.is_ident("test"));
        is_cfg_test || attribute.path().is_ident("test")
    })
}

fn lines(span: Span) -> usize {
    span.end().line - span.start().line + 1
}

impl Reader {
    fn function(&mut self, name: &syn::Ident, span: Span) {
        self.functions.push((name.to_string(), lines(span)));
    }

    /// Notes a path that begins with `crate` or climbs with `super`.
    fn note(&mut self, segments: &[String]) {
        let mut base = match segments.first().map(String::as_str) {
            Some("crate") => Vec::new(),
            Some("self" | "super") => self.path.clone(),
            _ => return,
        };
        for segment in segments {
            match segment.as_str() {
                "crate" | "self" => {}
                "super" => {
                    base.pop();
                }
                name => base.push(name.to_owned()),
            }
        }
        self.names.insert(base);
    }

    fn note_tree(&mut self, tree: &UseTree, before: &[String]) {
        let with = |name: &syn::Ident| [before, &[name.to_string()]].concat();
        match tree {
            UseTree::Path(path) => self.note_tree(&path.tree, &with(&path.ident)),
            UseTree::Name(name) => self.note(&with(&name.ident)),
            UseTree::Rename(name) => self.note(&with(&name.ident)),
            UseTree::Glob(_) => self.note(before),
            UseTree::Group(group) => {
                for tree in &group.items {
                    self.note_tree(tree, before);
                }
            }
        }
    }
}

impl<'ast> Visit<'ast> for Reader {
    fn visit_item(&mut self, item: &'ast Item) {
        let attributes: &[Attribute] = match item {
            Item::Const(item) => &item.attrs,
            Item::Enum(item) => &item.attrs,
            Item::Fn(item) => &item.attrs,
            Item::Impl(item) => &item.attrs,
            Item::Mod(item) => &item.attrs,
            Item::Static(item) => &item.attrs,
            Item::Struct(item) => &item.attrs,
            Item::Use(item) => &item.attrs,
            _ => &[],
        };
        let is_test = is_for_tests(attributes);
        if is_test && self.test_depth == 0 {
            self.test_lines += lines(item.span());
        }
        self.test_depth += usize::from(is_test);
        if self.test_depth == 0 {
            match item {
                Item::Enum(item) => self.types.push(item.ident.to_string()),
                Item::Struct(item) => self.types.push(item.ident.to_string()),
                Item::Trait(item) => self.types.push(item.ident.to_string()),
                Item::Type(item) => self.types.push(item.ident.to_string()),
                Item::Union(item) => self.types.push(item.ident.to_string()),
                _ => {}
            }
        }
        visit::visit_item(self, item);
        self.test_depth -= usize::from(is_test);
    }

    fn visit_item_mod(&mut self, item: &'ast ItemMod) {
        match &item.content {
            // A file elsewhere, shared with the tests, is no part of the library.
            None if item.attrs.iter().any(|a| a.path().is_ident("path")) => {}
            None => self
                .children
                .push((item.ident.to_string(), is_for_tests(&item.attrs))),
            Some(_) => {
                self.path.push(item.ident.to_string());
                visit::visit_item_mod(self, item);
                self.path.pop();
            }
        }
    }

    fn visit_item_use(&mut self, item: &'ast ItemUse) {
        if self.test_depth == 0 {
            self.note_tree(&item.tree, &[]);
        }
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        if self.test_depth == 0 {
            let names: Vec<String> = path.segments.iter().map(|s| s.ident.to_string()).collect();
            self.note(&names);
        }
        visit::visit_path(self, path);
    }

    fn visit_item_fn(&mut self, item: &'ast ItemFn) {
        if self.test_depth == 0 {
            self.function(&item.sig.ident, item.span());
        }
        visit::visit_item_fn(self, item);
    }

    fn visit_impl_item_fn(&mut self, item: &'ast ImplItemFn) {
        if self.test_depth == 0 {
            self.function(&item.sig.ident, item.span());
        }
        visit::visit_impl_item_fn(self, item);
    }

    fn visit_trait_item_fn(&mut self, item: &'ast TraitItemFn) {
        if self.test_depth == 0 && item.default.is_some() {
            self.function(&item.sig.ident, item.span());
        }
        visit::visit_trait_item_fn(self, item);
    }
}

/// The arrows between rooms: which names which, and in how many files.
pub fn arrows(modules: &[Module]) -> BTreeMap<(String, String), BTreeSet<&str>> {
    let rooms: BTreeSet<&str> = modules.iter().map(Module::room).collect();
    let mut arrows = BTreeMap::new();
    for module in modules.iter().filter(|module| !module.is_test) {
        let targets = module.names.iter().filter_map(|path| path.first());
        for target in targets.filter(|target| rooms.contains(target.as_str())) {
            if module.room() != target && !module.room().is_empty() {
                let arrow = (module.room().to_owned(), target.clone());
                let files: &mut BTreeSet<&str> = arrows.entry(arrow).or_default();
                files.insert(&module.file);
            }
        }
    }
    arrows
}
