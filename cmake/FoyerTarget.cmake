# Every part of foyer is built with the same flags; foyer_flags is the only place that names them.

function(foyer_flags target)
  target_compile_options(${target} PRIVATE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor -Wold-style-cast
    $<$<BOOL:${FOYER_WERROR}>:-Werror>)
  # A bug stops the program in a release too, and the service manager starts it again: assert() stays on.
  target_compile_options(${target} PRIVATE -UNDEBUG)
  if(FOYER_SANITIZE STREQUAL "thread")
    target_compile_options(${target} PRIVATE -fsanitize=thread -fno-omit-frame-pointer)
    target_link_options(${target} PUBLIC -fsanitize=thread)
  elseif(FOYER_SANITIZE)
    target_compile_options(${target} PRIVATE -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(${target} PUBLIC -fsanitize=address,undefined)
  endif()
  if(FOYER_FUZZ)  # without it in every part, the fuzzer would be blind
    target_compile_options(${target} PRIVATE -fsanitize=fuzzer-no-link)
  elseif(FOYER_SANITIZE AND NOT FOYER_SANITIZE STREQUAL "thread")
    # These two make half as much code again, and everybody waits for it. A null pointer that is followed ends the program without them; what
    # stands askew in memory the fuzzers look for.
    target_compile_options(${target} PRIVATE -fno-sanitize=null,alignment)
  endif()
endfunction()

# foyer_folder(NAME SOURCES a.cpp … USES other-folders … LIBRARIES outside-libraries …)
# One static library for one folder of src/.
function(foyer_folder name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;USES;LIBRARIES")
  add_library(foyer_${name} STATIC ${arg_SOURCES})
  target_include_directories(foyer_${name} PUBLIC "${CMAKE_SOURCE_DIR}/src")
  list(TRANSFORM arg_USES PREPEND foyer_)
  target_link_libraries(foyer_${name} PUBLIC ${arg_USES} PRIVATE ${arg_LIBRARIES})
  foyer_flags(foyer_${name})
endfunction()

# foyer_test(NAME SOURCES a_test.cpp … USES folders … LIBRARIES … LABELS … COST seconds)
# One Catch2 program for one folder; ctest runs it as one test, in the source folder, so that samples are found by plain paths. Those of the
# highest cost begin first: a long one that begins last has a processor for itself.
function(foyer_test name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "COST" "SOURCES;USES;LIBRARIES;LABELS")
  add_executable(${name}_test ${arg_SOURCES})
  target_include_directories(${name}_test PRIVATE "${CMAKE_SOURCE_DIR}/tests")
  list(TRANSFORM arg_USES PREPEND foyer_)
  target_link_libraries(${name}_test PRIVATE ${arg_USES} ${arg_LIBRARIES} Catch2::Catch2WithMain)
  foyer_flags(${name}_test)
  # Catch2 takes the compiler longer than most tests: it is read once, for the first of them.
  if(TARGET base_test AND NOT name STREQUAL "base")
    target_precompile_headers(${name}_test REUSE_FROM base_test)
  else()
    target_precompile_headers(${name}_test PRIVATE "${CMAKE_SOURCE_DIR}/tests/support/catch.h")
  endif()
  add_test(NAME ${name} COMMAND ${name}_test WORKING_DIRECTORY "${CMAKE_SOURCE_DIR}")
  if(arg_COST)
    set_tests_properties(${name} PROPERTIES COST ${arg_COST})
  endif()
  if(arg_LABELS)
    set_tests_properties(${name} PROPERTIES LABELS "${arg_LABELS}")
  endif()
endfunction()

# foyer_test_asks(NAME): that test program asks for addresses, so that it needs the module of src/web beside it, and what decodes the
# pictures that come from there.
function(foyer_test_asks name)
  add_dependencies(${name}_test foyer_web_module foyer_decode)
  foreach(part foyer-web.so foyer-decode)
    file(RELATIVE_PATH place "${CMAKE_CURRENT_BINARY_DIR}" "${CMAKE_BINARY_DIR}/src/app/${part}")
    file(CREATE_LINK "${place}" "${CMAKE_CURRENT_BINARY_DIR}/${part}" SYMBOLIC)
  endforeach()
endfunction()
