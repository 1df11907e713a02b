//! Klantreis: hands the command line to the library and opens the window.

use std::process::ExitCode;

use klantreis::{
    cli::{self, Outcome},
    i18n::Lang,
};

fn main() -> ExitCode {
    let outcome = cli::run(
        std::env::args_os(),
        Lang::of_system(),
        &mut std::io::stdout().lock(),
        &mut std::io::stderr().lock(),
    );
    match outcome {
        Outcome::Done(code) => ExitCode::from(code),
        Outcome::Open(_file) => ExitCode::SUCCESS,
    }
}
