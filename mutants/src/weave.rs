//! Weaves faults into a file: each stands in the code beside what it replaces, and `crate::fault(17)` says whether it is
//! in force. Nothing of the file is taken away, and each fault stands on a line of its own, so that the compiler's
//! complaints say which one is none.

use crate::fault::{Genre, Place};
use proc_macro2::{LineColumn, Span, TokenStream};
use std::collections::HashMap;
use syn::{
    Arm, Block, Expr, ExprBinary, ExprMatch, ExprStruct, ExprUnary, ImplItemConst, ImplItemFn, ItemConst, ItemFn,
    ItemStatic, Pat, ReturnType, Signature, TraitItemConst, TraitItemFn, Type, TypeImplTrait,
    spanned::Spanned,
    visit::{self, Visit},
};

/// What faults a file has: by where and of which kind, their numbers and replacements.
pub type Wanted = HashMap<(Genre, Place), Vec<(usize, String)>>;

/// A file with faults in it.
pub struct Woven {
    /// Its text.
    pub text: String,
    /// For each line, the faults that stand on it.
    pub on: Vec<Vec<usize>>,
    /// For each line, the faults whose other choice it is part of.
    pub around: Vec<Vec<usize>>,
    /// For each line, the faults of the arms of the matches that it is part of: an arm that can be left out is none that
    /// makes a match complete.
    pub matches: Vec<Vec<usize>>,
}

/// Weaves the wanted faults in. What cannot be asked for where it stands, as in a constant, is left out.
pub fn weave(text: &str, wanted: &Wanted) -> syn::Result<Woven> {
    let file = syn::parse_file(text)?;
    let starts: Vec<usize> = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
    let mut weaver = Weaver { text, starts, wanted, constant: false, wraps: vec![] };
    weaver.visit_file(&file);
    Ok(woven(text, &weaver.wraps))
}

/// Two pieces of text around a part of the file.
struct Wrap {
    from: usize,
    to: usize,
    /// Of two around the same part, the lower one is outside.
    rank: usize,
    before: String,
    after: &'static str,
    faults: Vec<usize>,
    /// Whether it is around a whole match, with nothing of its own.
    of_match: bool,
}

struct Weaver<'a> {
    text: &'a str,
    starts: Vec<usize>,
    wanted: &'a Wanted,
    constant: bool,
    wraps: Vec<Wrap>,
}

impl Weaver<'_> {
    /// The faults of this kind that begin here.
    fn faults(&self, genre: Genre, span: Span) -> &[(usize, String)] {
        let LineColumn { line, column } = span.start();
        let found = self.wanted.get(&(genre, Place { line, column: column + 1 }));
        found.filter(|_| !self.constant).map_or(&[], Vec::as_slice)
    }

    fn offset(&self, place: LineColumn) -> usize {
        let start = self.starts[place.line - 1];
        let letters = self.text[start..].char_indices().map(|(at, _)| at);
        start + letters.chain([self.text.len() - start]).nth(place.column).unwrap_or_default()
    }

    /// An expression, or instead of it, with its fault, another one.
    fn choice(&mut self, span: Span, rank: usize, others: Vec<(usize, String)>) {
        if others.is_empty() {
            return;
        }
        let mut before = String::from("(\n");
        for (fault, other) in &others {
            before += &format!("if crate::fault({fault}) {{ {} }} else\n", other.replace('\n', " "));
        }
        before += "{ ";
        let (from, to) = (self.offset(span.start()), self.offset(span.end()));
        let faults = others.into_iter().map(|(fault, _)| fault).collect();
        self.wraps.push(Wrap { from, to, rank, before, after: " })", faults, of_match: false });
    }

    /// The value that a function gives at once.
    fn value(&mut self, block: &Block) {
        let Some(first) = block.stmts.first() else { return };
        let others = self.faults(Genre::FnValue, first.span()).to_vec();
        let mut before = String::new();
        for (fault, other) in &others {
            before += &format!("\nif crate::fault({fault}) {{ return {}; }}\n", other.replace('\n', " "));
        }
        let from = self.offset(block.brace_token.span.open().end());
        let faults = others.into_iter().map(|(fault, _)| fault).collect();
        self.wraps.push(Wrap { from, to: from, rank: 0, before, after: "", faults, of_match: false });
    }

    /// Within what is worked out by the compiler, nothing can be asked.
    fn constant(&mut self, constant: bool, within: impl FnOnce(&mut Self)) {
        let outside = self.constant;
        self.constant |= constant;
        within(self);
        self.constant = outside;
    }

    fn function(&mut self, signature: &Signature, block: &Block, within: impl FnOnce(&mut Self)) {
        self.constant(signature.constness.is_some(), |weaver| {
            if !is_opaque(&signature.output) {
                weaver.value(block);
            }
            within(weaver);
        });
    }
}

impl<'ast> Visit<'ast> for Weaver<'_> {
    fn visit_item_fn(&mut self, item: &'ast ItemFn) {
        self.function(&item.sig, &item.block, |weaver| visit::visit_item_fn(weaver, item));
    }

    fn visit_impl_item_fn(&mut self, item: &'ast ImplItemFn) {
        self.function(&item.sig, &item.block, |weaver| visit::visit_impl_item_fn(weaver, item));
    }

    fn visit_trait_item_fn(&mut self, item: &'ast TraitItemFn) {
        if let Some(block) = &item.default {
            self.function(&item.sig, block, |weaver| visit::visit_trait_item_fn(weaver, item));
        }
    }

    fn visit_item_const(&mut self, item: &'ast ItemConst) {
        self.constant(true, |weaver| visit::visit_item_const(weaver, item));
    }

    fn visit_impl_item_const(&mut self, item: &'ast ImplItemConst) {
        self.constant(true, |weaver| visit::visit_impl_item_const(weaver, item));
    }

    fn visit_trait_item_const(&mut self, item: &'ast TraitItemConst) {
        self.constant(true, |weaver| visit::visit_trait_item_const(weaver, item));
    }

    fn visit_item_static(&mut self, item: &'ast ItemStatic) {
        self.constant(true, |weaver| visit::visit_item_static(weaver, item));
    }

    // A type's lengths and a pattern's bounds are constants.
    fn visit_type(&mut self, _: &'ast Type) {}

    fn visit_pat(&mut self, _: &'ast Pat) {}

    fn visit_expr_binary(&mut self, binary: &'ast ExprBinary) {
        if !is_let(&binary.left) && !is_let(&binary.right) {
            let (left, right) = (source(&binary.left), source(&binary.right));
            let others = self.faults(Genre::BinaryOperator, binary.op.span()).iter();
            let others = others.map(|(fault, operator)| (*fault, format!("({left}) {operator} ({right})"))).collect();
            self.choice(binary.span(), 3, others);
        }
        visit::visit_expr_binary(self, binary);
    }

    fn visit_expr_unary(&mut self, unary: &'ast ExprUnary) {
        let others = self.faults(Genre::UnaryOperator, unary.op.span()).iter();
        let others = others.map(|(fault, _)| (*fault, source(&unary.expr))).collect();
        self.choice(unary.span(), 3, others);
        visit::visit_expr_unary(self, unary);
    }

    fn visit_expr_struct(&mut self, literal: &'ast ExprStruct) {
        let mut others = vec![];
        for (at, field) in literal.fields.iter().enumerate() {
            for (fault, _) in self.faults(Genre::StructField, field.span()) {
                let fields = literal.fields.iter().enumerate().filter(|(other, _)| *other != at);
                let mut without = literal.clone();
                without.fields = fields.map(|(_, field)| field.clone()).collect();
                if !without.fields.empty_or_trailing() {
                    without.fields.push_punct(Default::default());
                }
                others.push((*fault, source(&without)));
            }
        }
        self.choice(literal.span(), 3, others);
        visit::visit_expr_struct(self, literal);
    }

    fn visit_expr_match(&mut self, whole: &'ast ExprMatch) {
        let deleted = whole.arms.iter().flat_map(|arm| self.faults(Genre::MatchArm, arm.span()));
        let faults: Vec<usize> = deleted.map(|(fault, _)| *fault).collect();
        let span = whole.span();
        let (from, to) = (self.offset(span.start()), self.offset(span.end()));
        self.wraps.push(Wrap { from, to, rank: 0, before: String::new(), after: "", faults, of_match: true });
        visit::visit_expr_match(self, whole);
    }

    fn visit_arm(&mut self, arm: &'ast Arm) {
        let deleted = self.faults(Genre::MatchArm, arm.span()).to_vec();
        for (fault, _) in deleted {
            let (span, before, after) = match &arm.guard {
                Some((_, guard)) => (guard.span(), format!("\n!crate::fault({fault}) && (\n"), ")"),
                None => (arm.pat.span(), String::new(), "\n"),
            };
            let (from, to) = (self.offset(span.start()), self.offset(span.end()));
            if arm.guard.is_some() {
                self.wraps.push(Wrap { from, to, rank: 1, before, after, faults: vec![fault], of_match: false });
            } else {
                let before = format!("\nif !crate::fault({fault})\n");
                self.wraps.push(Wrap {
                    from: to,
                    to,
                    rank: 1,
                    before,
                    after: "",
                    faults: vec![fault],
                    of_match: false,
                });
            }
        }
        if let Some((_, guard)) = &arm.guard {
            let others = self.faults(Genre::MatchArmGuard, guard.span()).to_vec();
            self.choice(guard.span(), 2, others);
        }
        visit::visit_arm(self, arm);
    }
}

/// Whether it binds a name for what comes after it, as in `if let Some(a) = b && a > 1`.
fn is_let(side: &Expr) -> bool {
    match side {
        Expr::Let(_) => true,
        Expr::Binary(ExprBinary { left, right, .. }) => is_let(left) || is_let(right),
        _ => false,
    }
}

/// Whether the function gives a type without a name, so that there cannot be two values of it.
fn is_opaque(output: &ReturnType) -> bool {
    struct Opaque(bool);
    impl Visit<'_> for Opaque {
        fn visit_type_impl_trait(&mut self, _: &TypeImplTrait) {
            self.0 = true;
        }
    }
    let mut opaque = Opaque(false);
    opaque.visit_return_type(output);
    opaque.0
}

fn source(part: &impl quote::ToTokens) -> String {
    let mut tokens = TokenStream::new();
    part.to_tokens(&mut tokens);
    tokens.to_string()
}

/// The file with all of it in place.
fn woven(text: &str, wraps: &[Wrap]) -> Woven {
    // What ends at a place comes before what begins there; of those that begin, the outer ones first; of those that end,
    // the inner ones.
    let mut pieces = vec![];
    for wrap in wraps {
        let (to, from, rank) = (wrap.to as isize, wrap.from as isize, wrap.rank as isize);
        let begins =
            if wrap.from == wrap.to { (wrap.from, true, isize::MIN, rank) } else { (wrap.from, true, -to, rank) };
        pieces.push((begins, wrap));
        if wrap.from != wrap.to {
            pieces.push(((wrap.to, false, -from, -rank), wrap));
        }
    }
    pieces.sort_by_key(|(key, _)| *key);
    let mut woven = Woven { text: String::new(), on: vec![], around: vec![vec![]], matches: vec![vec![]] };
    let mut open: Vec<&Wrap> = vec![];
    let mut at = 0;
    for ((offset, begins, ..), wrap) in pieces {
        woven.push(&text[at..offset], &open);
        at = offset;
        if begins {
            open.push(wrap);
            woven.push(&wrap.before, &open);
            if wrap.from == wrap.to {
                open.pop();
            }
        } else {
            woven.push(wrap.after, &open);
            open.retain(|other| !std::ptr::eq(*other, wrap));
        }
    }
    woven.push(&text[at..], &open);
    woven.on = woven.text.split('\n').map(asked).collect();
    woven
}

/// The faults that a line asks for.
fn asked(line: &str) -> Vec<usize> {
    let calls = line.match_indices("crate::fault(").map(|(at, call)| &line[at + call.len()..]);
    calls.filter_map(|rest| rest.split_once(')')?.0.parse().ok()).collect()
}

impl Woven {
    fn push(&mut self, piece: &str, open: &[&Wrap]) {
        self.text += piece;
        for (lines, of_match) in [(&mut self.around, false), (&mut self.matches, true)] {
            let faults = || open.iter().filter(|wrap| wrap.of_match == of_match).flat_map(|wrap| &wrap.faults).copied();
            if let Some(line) = lines.last_mut() {
                line.extend(faults());
            }
            for _ in piece.matches('\n') {
                lines.push(faults().collect());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, genre: Genre, (line, column): (usize, usize), replacement: &str, wanted: &str) {
        let wanted_faults = HashMap::from([((genre, Place { line, column }), vec![(7, replacement.to_owned())])]);
        let woven = weave(text, &wanted_faults).expect("a file");
        let words: Vec<&str> = woven.text.split_whitespace().collect();
        assert_eq!(words.join(" "), wanted);
    }

    #[test]
    fn an_operator_keeps_its_sides() {
        let wanted = "fn f() -> u8 { ( if crate::fault(7) { (1) - (2 * 3) } else { 1 + 2 * 3 }) }";
        check("fn f() -> u8 { 1 + 2 * 3 }", Genre::BinaryOperator, (1, 18), "-", wanted);
        let wanted = "fn f() -> u8 { 1 + ( if crate::fault(7) { (2) / (3) } else { 2 * 3 }) }";
        check("fn f() -> u8 { 1 + 2 * 3 }", Genre::BinaryOperator, (1, 22), "/", wanted);
    }

    #[test]
    fn a_function_gives_its_value_at_once() {
        let wanted = "fn f() -> u8 { if crate::fault(7) { return 0; } 1 }";
        check("fn f() -> u8 { 1 }", Genre::FnValue, (1, 16), "0", wanted);
    }

    #[test]
    fn an_arm_is_left_out_by_its_guard() {
        let text = "fn f() { match x { 1 => a, 2 if b => c, _ => d } }";
        let wanted = "fn f() { match x { 1 if !crate::fault(7) => a, 2 if b => c, _ => d } }";
        check(text, Genre::MatchArm, (1, 20), "", wanted);
        let wanted = "fn f() { match x { 1 => a, 2 if !crate::fault(7) && ( b) => c, _ => d } }";
        check(text, Genre::MatchArm, (1, 28), "", wanted);
        let wanted = "fn f() { match x { 1 => a, 2 if ( if crate::fault(7) { true } else { b }) => c, _ => d } }";
        check(text, Genre::MatchArmGuard, (1, 33), "true", wanted);
    }

    #[test]
    fn what_is_a_constant_stays() {
        let text = "const A: u8 = 1 + 2;";
        check(text, Genre::BinaryOperator, (1, 17), "-", text);
        let text = "const fn f() -> u8 { 1 + 2 }";
        check(text, Genre::BinaryOperator, (1, 24), "-", text);
    }

    #[test]
    fn letters_of_several_bytes_are_one_column() {
        let wanted = "fn f() { \"ä\" ; ( if crate::fault(7) { (1) - (2) } else { 1 + 2 }) ; }";
        check("fn f() { \"ä\" ; 1 + 2 ; }", Genre::BinaryOperator, (1, 18), "-", wanted);
    }
}
