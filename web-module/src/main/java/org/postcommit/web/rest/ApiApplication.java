package org.postcommit.web.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Where the resources live. */
@ApplicationPath("api/v1")
public class ApiApplication extends Application {}
